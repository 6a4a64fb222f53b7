/** A page as lines and as a tree: what is read of it, what is apart, and what may be hidden. */
import { describe, expect, it } from 'vitest';
import {
  headingRank,
  LONGEST_TEXT,
  treeFromHtml,
  treeFromVisible,
  type PageNode,
} from '../../../domain/results/page-tree.ts';
import type { PageToken } from '../../../domain/results/visible-page.ts';

const page = (body: string) => `<!DOCTYPE html><html><body>${body}</body></html>`;
const tree = (body: string) => treeFromHtml(page(body));
/** The lines of a page; `~` stands before one that is apart, `>` before one of links and buttons alone. */
const lines = (body: string) =>
  tree(body).lines.map(({ text, aside, control }) => `${aside ? '~' : ''}${control ? '>' : ''}${text}`);
/** `tag(words)`, and in brackets what is within; texts are left out. */
const inShort = ({ tag, text, children }: PageNode): string => {
  const within = children.filter((child) => child.tag !== '').map(inShort);
  return `${tag}(${text})${within.length ? `[${within.join(' ')}]` : ''}`;
};
const nodes = (body: string) =>
  tree(body)
    .nodes.find(({ tag }) => tag === 'body')!
    .children.map(inShort)
    .join(' ');

describe('lines', () => {
  it.each<[string, string, string[]]>([
    ['blocks', '<p>a</p><div>b</div>c<br>d', ['a', 'b', 'c', 'd']],
    ['what stands in a line', '<p>a <b>b</b><i>c</i> <span>d <em>e</em></span></p>', ['a bc d e']],
    ['spaces of all kinds', '<p> a \n\t b&nbsp;&#8203;c  d&shy; </p>', ['a b c d']],
    ['nothing', '<p> </p>\n<p></p>&nbsp;<div> <br> </div>', []],
    ['a link', '<p><a>Log out</a></p>', ['>Log out']],
    ['a button', '<button>Log out</button>', ['>Log out']],
    ['two links', '<p><a>Home</a> <a><b>Help</b></a></p>', ['>Home Help']],
    ['a link in a sentence', '<p>Your <a>result</a></p><p><a>Result</a> of</p>', ['Your result', 'Result of']],
    ['a block in a link', '<a><div>Home</div><div>Help</div></a>x', ['>Home', '>Help', 'x']],
    ['a word behind a link in another line', '<p><a>Home</a></p><p>x</p><p><a>Help</a></p>', ['>Home', 'x', '>Help']],
    ['cells', '<table><tr><td>a</td><td>b</td></tr></table>', ['a', 'b']],
    ['a wrapper that is none', '<p>a<font>b</font>c</p>', ['abc']],
    ['foreign words', '<p>Result 成績 x</p><p>成績</p><p>A成</p>', ['A成']],
    ['a translation beside', '<p>Result<span lang="zh-TW">Ergebnis</span></p>', ['Result']],
    ['entities', '<p>a &amp; b &lt;c&gt;</p>', ['a & b <c>']],
  ])('%s', (_, body, expected) => {
    expect(lines(body)).toEqual(expected);
  });
  it.each(
    'script style template noscript noframes datalist title head textarea select svg math iframe object audio video canvas'.split(
      ' ',
    ),
  )('says nothing of what is within: %s', (tag) => {
    expect(lines(`<p>a</p><${tag}>words<b>more</b></${tag}><p>b</p>`)).toEqual(['a', 'b']);
  });
  it.each(
    'a abbr b bdi bdo big cite code data dfn em i kbd label mark q s samp small span strong sub sup time tt u var'.split(
      ' ',
    ),
  )('stands within a line: %s', (tag) => {
    expect(tree(`<p>a <${tag}>b</${tag}> c</p>`).lines.map(({ text }) => text)).toEqual(['a b c']);
  });
  it.each(['wbr', 'img'])('stands within a line without words: %s', (tag) => {
    expect(lines(`<p>a<${tag}>b</p>`)).toEqual(['ab']);
  });
  it('is cut after 2000 characters', () => {
    const [line] = lines(`<p>${'x'.repeat(1500)}</p>`);
    expect(line).toHaveLength(1500);
    const pieces = `${'x'.repeat(100)} <b></b>`.repeat(30);
    expect(lines(`<p>${pieces}</p><p>b</p>`).map(({ length }) => length <= 2000)).toEqual([true, true]);
    expect(lines(`<p>${pieces}</p>`)[0]!.length).toBeGreaterThan(1900);
  });
});

describe('apart', () => {
  it.each<[string, string, string[]]>([
    ...['nav', 'footer', 'aside', 'small'].map((tag): [string, string, string[]] => [
      tag,
      `<${tag}><p>a</p></${tag}><p>b</p>`,
      ['~a', 'b'],
    ]),
    ...['navigation', 'contentinfo', 'complementary', 'search', 'menu', 'menubar'].map(
      (role): [string, string, string[]] => [role, `<div role="${role}"><b>a</b></div>b`, ['~a', 'b']],
    ),
    ['another role', '<div role="region">a</div>', ['a']],
    ['by its id', '<div id="site-footer">a</div>b', ['~a', 'b']],
    ['by one of its classes', '<div class="wide  sidebar\tx">a</div>b', ['~a', 'b']],
    ['by a class with that in its name', '<div class="result-menu-like">a</div>', ['a']],
    ['by a name far behind', `<div class="${'x'.repeat(499)} sidebar">a</div>`, ['a']],
    ['not the page itself', '<main class="menu" role="menu" id="nav">a</main>', ['a']],
    ['a line that begins in the page', '<p>a <small>b</small></p>', ['a b']],
    ['a line that begins apart', '<p><small>a</small> b</p>', ['~a b']],
  ])('%s', (_, body, expected) => {
    expect(lines(body)).toEqual(expected);
  });
  it('is never the whole of a page', () => {
    for (const attributes of ['class="menu"', 'role="menu"', 'id="nav"'])
      expect(treeFromHtml(`<html ${attributes}><body ${attributes}>a</body></html>`).lines).toEqual([
        { text: 'a', aside: false, control: false },
      ]);
  });
  it.each<[string, string, string[]]>([
    [
      'a question and its answer, up to the end of their part',
      '<section><p>When is it out?</p><p>Soon.</p></section><p>b</p>',
      ['~When is it out?', '~Soon.', 'b'],
    ],
    ['a question that ends with a space', '<div><p>Is it out? </p><p>No.</p></div>b', ['~Is it out?', '~No.', 'b']],
    ['a question mark within', '<div><p>Is it? It is.</p><p>c</p></div>', ['Is it? It is.', 'c']],
    ['a question within a line', '<div><p><b>Is it?</b> It is.</p><p>c</p></div>', ['Is it? It is.', 'c']],
    [
      'a question, up to the next heading',
      '<div><p>Is it?</p><p>No.</p><h4>Result</h4><p>c</p></div>',
      ['~Is it?', '~No.', 'Result', 'c'],
    ],
    [
      'a heading over what is said to everybody, up to one of its rank',
      '<h2>Help</h2><p>a</p><h3>More</h3><p>b</p><h2>Result</h2><p>c</p>',
      ['~Help', '~a', '~More', '~b', 'Result', 'c'],
    ],
    ['up to one of a higher rank', '<h3>Help</h3><p>a</p><h2>Result</h2><p>c</p>', ['~Help', '~a', 'Result', 'c']],
    ['the same words in no heading', '<p>Help</p><p>a</p>', ['Help', 'a']],
    ['a heading over something else', '<h2>Result</h2><p>a</p>', ['Result', 'a']],
    ['by its role', '<div role="heading">Help</div><p>a</p><h6>Result</h6>', ['~Help', '~a', 'Result']],
    ['a fold', '<details open><summary>Help</summary><p>a</p></details><p>b</p>', ['~Help', '~a', 'b']],
    [
      'two of them',
      '<h2>Help</h2><p>a</p><h2>Result</h2><p>b</p><h2>FAQ</h2><p>c</p>',
      ['~Help', '~a', 'Result', 'b', '~FAQ', '~c'],
    ],
    [
      'a question in a part of its own',
      '<div><div><p>Is it?</p></div><p>No.</p></div><p>b</p>',
      ['~Is it?', '~No.', 'b'],
    ],
  ])('%s', (_, body, expected) => {
    expect(lines(body)).toEqual(expected);
  });
});

describe('elements', () => {
  it.each<[string, string, string]>([
    ['words within each other', '<p>a <b>b</b>c</p>', 'p(a bc)[b(b)]'],
    ['blocks within a block', '<div><p>a</p><p>b</p>c</div>', 'div(a b c)[p(a) p(b)]'],
    ['spaces at their ends', '<p> a <b> b </b> c </p>', 'p(a b c)[b(b)]'],
    ['cells', '<table><tr><th>a<td>b</table>', 'table(a b)[tr(a b)[th(a) td(b)]]'],
    ['a button that is an input', '<p>x<input type="submit" value=" Log  out "></p>', 'p(x Log out)[input(Log out)]'],
    ['another one', '<input type="BUTTON" value="Go">', 'input(Go)'],
    ['a box', '<input type="text" value="ABC123456"><input value="x">', 'input() input()'],
    ['an input without words', '<input type="submit">', 'input()'],
    ['what has no words', '<p>a<img alt="x">b<br>c</p>', 'p(ab c)[img() br()]'],
    ['a select', '<p>a<select><option>b</select></p>', 'p(a)[select()]'],
    ['texts between wrappers', '<p>a <font>b<font>c</font></font> d</p>', 'p(a bc d)'],
    ['a translation', '<p>a<kiss-translator>b</kiss-translator></p>', 'p(a)'],
  ])('%s', (_, body, expected) => {
    expect(nodes(body)).toBe(expected);
  });
  it('has its place, its number, and the lines in which its words stand', () => {
    const { nodes: all } = tree('<p>a</p><div id="x"><p>b</p><p>c <b>d</b></p></div>e');
    const shown = all.map(({ tag, text, place, index, line, end, parent }) => [
      tag || text,
      place,
      index,
      line,
      end,
      parent?.tag,
    ]);
    expect(shown).toEqual([
      ['html', 0, 0, 0, 4, undefined],
      ['body', 0, 1, 0, 4, 'html'],
      ['p', 0, 2, 0, 1, 'body'],
      ['a', 0, 3, 0, 1, 'p'],
      ['div', 1, 4, 1, 3, 'body'],
      ['p', 0, 5, 1, 2, 'div'],
      ['b', 0, 6, 1, 2, 'p'],
      ['p', 1, 7, 2, 3, 'div'],
      ['c', 0, 8, 2, 3, 'p'],
      ['b', 1, 9, 2, 3, 'p'],
      ['d', 0, 10, 2, 3, 'b'],
      ['e', 2, 11, 3, 4, 'body'],
    ]);
    expect(all[4]!.attributes).toEqual({ id: 'x' });
  });
  it('is cut where it is long, so that it can be told that it was', () => {
    const long = tree(`<div><p>${'x'.repeat(200)}</p><p>${'y'.repeat(200)}</p><p>z</p></div>`).nodes;
    expect(long.find(({ tag }) => tag === 'div')!.text).toHaveLength(LONGEST_TEXT + 1);
    expect(tree(`<p>${'x'.repeat(LONGEST_TEXT)}</p>`).nodes.find(({ tag }) => tag === 'p')!.text).toHaveLength(
      LONGEST_TEXT,
    );
  });
  it.each([
    [600, 600],
    [601, 600],
    [20_000, 600],
  ])('a text of %i characters is read up to 600, also where it comes in pieces', (length, read) => {
    const { nodes: all } = tree(`<p>${'x'.repeat(length)}</p>`);
    expect(all.filter(({ tag }) => tag === '').map(({ text }) => text.length)).toEqual([read]);
  });
  it('a text that comes in pieces is one text, and spaces between blocks are none', () => {
    const texts = (body: string) => tree(body).nodes.flatMap(({ tag, text }) => (tag === '' ? [text] : []));
    expect(texts('<p>a &amp; b<font> c</font>&nbsp; d</p>')).toEqual(['a & b c d']);
    expect(texts('<p>a</p> <p>b</p> ')).toEqual(['a', 'b']);
    expect(texts('<p><b>a</b> <i>b</i> </p>')).toEqual(['a', '', 'b', '']);
    // Pieces behind the 300th character are not read.
    expect(texts(`<p>${'xxxxxxxxx&amp;'.repeat(40)}</p>`)[0]!.length).toBeLessThan(LONGEST_TEXT + 10);
  });
  it.each([
    ['h1', {}, 1],
    ['h2', {}, 2],
    ['h3', {}, 3],
    ['h4', {}, 4],
    ['h5', {}, 5],
    ['h6', {}, 6],
    ['summary', {}, 6],
    ['legend', {}, 6],
    ['caption', {}, 6],
    ['div', { role: 'heading' }, 6],
    ['div', { role: 'list' }, undefined],
    ['p', {}, undefined],
  ])('rank of <%s> %o', (tag, attributes, rank) => {
    expect(headingRank({ tag, attributes } as PageNode)).toBe(rank);
  });
});

describe('what may be hidden', () => {
  const folded = (body: string) =>
    tree(body).folded.map(({ tag, text, attributes }) => `${tag}${attributes.id ? `#${attributes.id}` : ''}(${text})`);
  it.each<[string, string, string[], string[], string[]]>([
    ['hidden', '<div hidden>x <a id="i">Log  <b>out</b></a></div>b', ['b'], [], ['a#i(Log out)']],
    [
      'in a closed fold',
      '<details><summary>a</summary>x<button>Go</button></details>b',
      ['a', 'b'],
      [],
      ['button(Go)'],
    ],
    ['in an open fold', '<details open><summary>a</summary>x</details>', ['a', 'x'], [], []],
    [
      'in a fold in a fold',
      '<details open><details><summary>a</summary>x</details>b</details>c',
      ['a', 'b', 'c'],
      [],
      [],
    ],
    ['maybe', '<div class="d-none"> x <p> y <a>Go</a></p></div>b', ['b'], ['x', 'y', 'Go'], ['a(Go)']],
    ['itself', '<a hidden>Log out</a><button class="d-none">Go</button>', [], ['Go'], ['a(Log out)', 'button(Go)']],
    [
      'a button that is an input',
      '<p hidden><input type="submit" value=" Log  out"><input type="Button" value="Go"><input value="x"></p>',
      [],
      [],
      ['input(Log out)', 'input(Go)'],
    ],
    [
      'a script in it',
      '<div hidden><script>var a = "<a>x</a>"</script><style>a{}</style><a>Go</a></div>',
      [],
      [],
      ['a(Go)'],
    ],
    ['a link within a link', '<div hidden><a>Go<button>x</button></a><a>On</a></div>', [], [], ['a(Gox)', 'a(On)']],
    ['never shown', '<template><a>x</a></template><noscript><a>y</a></noscript>', [], [], []],
  ])('%s', (_, body, shown, unsure, controls) => {
    const { lines: read, unsure: maybe } = tree(body);
    expect([read.map(({ text }) => text), maybe, folded(body)]).toEqual([shown, unsure, controls]);
  });
  it('takes in a link of a page that was written down as it was seen', () => {
    const tokens: PageToken[] = [
      ['html', {}],
      ['body', {}],
      ['a', { folded: '', id: 'i' }],
      'Log out',
      null,
      'x',
      null,
      null,
    ];
    const { lines: read, folded: links, nodes: all, unsure } = treeFromVisible({ tokens, extent: 'whole' });
    expect(read).toEqual([{ text: 'x', aside: false, control: false }]);
    expect(links).toEqual([
      expect.objectContaining({ tag: 'a', text: 'Log out', attributes: { folded: '', id: 'i' } }),
    ]);
    expect([all.map(({ tag }) => tag), unsure]).toEqual([['html', 'body', ''], []]);
  });
  it('is read up to its first 300 characters', () => {
    const [link] = tree(`<div hidden><a>${'xxxxxxxxxx<b></b>'.repeat(50)}</a></div>`).folded;
    expect(link!.text).toHaveLength(LONGEST_TEXT + 10);
    expect(tree('<div hidden><a> Go <b> on </b></a></div>').folded[0]).toEqual({
      tag: 'a',
      attributes: {},
      parent: undefined,
      place: 0,
      index: -1,
      children: [],
      text: 'Go on',
      line: 0,
      end: 0,
      aside: false,
    });
  });
  it('is noted up to a number', () => {
    const { unsure, folded: links } = tree(`<div class="d-none">${'<p>x</p><a>y</a>'.repeat(600)}</div>`);
    expect([unsure.length, links.length]).toEqual([500, 200]);
    expect(tree(`<div class="d-none">${'x'.repeat(400)}</div>`).unsure[0]).toHaveLength(LONGEST_TEXT);
  });
  it.each([
    ['<link rel="stylesheet" href="x">', true],
    ['<link rel="alternate StyleSheet">', true],
    ['<link rel="icon">', false],
    ['<link>', false],
    ['<a rel="stylesheet"></a>', false],
  ])('a style sheet of another file: %s', (link, expected) => {
    expect(tree(link).styledElsewhere).toBe(expected);
  });
});

describe('how much is read', () => {
  const nested = (depth: number) => '<div>'.repeat(depth) + 'x' + '</div>'.repeat(depth);
  it.each<[string, string, string]>([
    ['a page with its end', page('a'), 'whole'],
    ['without', page('a').replace('</html>', ''), 'cutOff'],
    ['without anything', '', 'cutOff'],
    ['254 elements within html and body', page(nested(254)), 'whole'],
    ['255 of them', page(nested(255)), 'tooDeep'],
    ['a million characters', `${page('a')}${' '.repeat(1_000_000 - page('a').length)}`, 'whole'],
    ['one more', `${page('a')}${' '.repeat(1_000_001 - page('a').length)}`, 'tooLarge'],
  ])('%s', (_, html, extent) => {
    expect(treeFromHtml(html).extent).toBe(extent);
  });
  it('as the script in the page says it', () => {
    for (const extent of ['whole', 'tooLarge', 'tooDeep'] as const)
      expect(treeFromVisible({ tokens: [], extent })).toMatchObject({
        source: 'visible',
        extent,
        nodes: [],
        lines: [],
      });
    expect(treeFromHtml(page('a')).source).toBe('html');
  });
  it('counts letters of other scripts and Latin ones', () => {
    const { foreign, latin } = tree('<p>成績單</p><p>abcd</p><p>é x</p><p>a成</p>');
    expect([foreign, latin]).toEqual([4, 4 + 3 + 2]);
  });
  it.each([
    ['nobody', '<p>a</p>', undefined],
    ['a browser, by its wrappers', '<p><font><font>a</font></font></p>', 'browser'],
    ['not by the site’s own', '<p><font>a</font><font>b</font></p>', undefined],
    ['by its mark', '<p _msthash="1">a</p>', 'browser'],
    ['by its mark on what is hidden', '<p hidden _msthash="1">a</p>', 'browser'],
    ['by its wrappers, once a wrapper of the site has ended', '<font>a</font><b></b><font>b</font>', undefined],
    ['not by an element within one', '<p><font><b>x</b></font></p>', undefined],
  ])('translated by %s', (_, body, expected) => {
    expect(tree(body).translator).toBe(expected);
  });
});
