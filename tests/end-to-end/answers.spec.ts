/** What the guide says of results pages that only a browser can read: style sheets, components, frames, translation. */
import { textOf } from './guide-on-page.ts';
import { expect, HOST, test } from './with-extension.ts';
import { testIds } from '../test-ids.ts';

const PANEL =
  '<table><tr><td>Qualification</td><td>B2 First</td></tr><tr><td>Result</td><td>Grade B</td></tr><tr><td>Overall score</td><td>175</td></tr></table>';
const NOT_YET = '<p>Your result is not available yet.</p>';
const page = (content: string, head = '', root = 'lang="en"') =>
  `<!doctype html><html ${root}><head><title>Results</title><style>${head}</style></head><body><nav><a href="HomeResult.aspx">Home</a> <a href="x">Statement of Results</a> <a id="UctHeader_hlLogout" href="#">Log out</a></nav><main><h1>Welcome TA-TUNG WANG</h1>${content}</main></body></html>`;

const RELEASED = '等級 B';
const WAITING = '還沒公布，不是沒通過';

const PAGES: readonly (readonly [name: string, html: string, says: string])[] = [
  ['a released result', page(`<h2>Your exam result</h2>${PANEL}`), RELEASED],
  [
    'a panel that a style hides',
    page(`${NOT_YET}<div class="r"><h2>Your result is available</h2>${PANEL}</div>`, '.r{display:none}'),
    WAITING,
  ],
  [
    'a panel without height',
    page(`${NOT_YET}<div class="r"><h2>Your result is available</h2>${PANEL}</div>`, '.r{height:0;overflow:hidden}'),
    WAITING,
  ],
  [
    'a panel out of sight',
    page(
      `${NOT_YET}<div class="r"><h2>Your result is available</h2>${PANEL}</div>`,
      '.r{position:absolute;left:-9999px}',
    ),
    WAITING,
  ],
  [
    'a panel that nobody can see',
    page(`${NOT_YET}<div class="r"><h2>Your result is available</h2>${PANEL}</div>`, '.r{opacity:0}.r h2{opacity:1}'),
    WAITING,
  ],
  [
    'a sentence that a style hides',
    page(`<div class="n">${NOT_YET}</div><h2>Your exam result</h2>${PANEL}`, '.n{visibility:hidden}'),
    RELEASED,
  ],
  [
    'a class that hides nothing',
    page(`<div class="hidden"><h2>Your exam result</h2>${PANEL}</div>`, '.hidden{display:block}'),
    RELEASED,
  ],
  [
    'a part without a box of its own',
    page(`<div class="c"><h2>Your exam result</h2>${PANEL}</div>`, '.c{display:contents}'),
    RELEASED,
  ],
  [
    'a component',
    page(
      '<h2>Your exam result</h2><result-card></result-card><script>document.querySelector("result-card").attachShadow({mode:"open"}).innerHTML="<p>Grade B</p>"</script>',
      'result-card{display:block;width:400px;height:200px}',
    ),
    '一個區塊',
  ],
  [
    'a frame',
    page('<h2>Your exam result</h2><iframe width="500" height="300" srcdoc="Grade B"></iframe>'),
    '嵌入的另一頁',
  ],
  ['a canvas', page('<h2>Your exam result</h2><canvas width="500" height="300"></canvas>'), '圖片'],
  ['a button', page('<h2>Your results are ready</h2><button type="button">View results</button>'), '下一頁'],
  ['a page that is loading', page('<h2>Your exam result</h2><p>Loading…</p>'), '還在載入'],
  ['nothing of a result', page('<p>Thank you for taking an exam.</p>'), '沒有寫成績公布了沒有'],
  [
    'a page translated by Chrome',
    page(
      '<h2><font style="vertical-align: inherit;"><font style="vertical-align: inherit;">您的考試成績</font></font></h2><p><font style="vertical-align: inherit;"><font style="vertical-align: inherit;">您已通過 B2 第一</font></font></p>',
      '',
      'lang="zh-TW" class="translated-ltr"',
    ),
    '選「英文」',
  ],
];

for (const [name, html, says] of PAGES)
  test(name, async ({ page: tab }) => {
    await tab.route(`${HOST}/Members/HomeResult.aspx`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    await tab.goto(`${HOST}/Members/HomeResult.aspx`);
    await expect.poll(() => textOf(tab, testIds('reading-'))).toContain(says);
  });

test('a result drawn at the login’s address is read, and nobody is asked to log in', async ({ page: tab }) => {
  const html = page(
    `<h2>Your result is available</h2><span id="lblExamTitle">B2 First</span><span id="lblResult">Grade B</span>`,
  );
  await tab.route(`${HOST}/Members/Login.aspx`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await tab.goto(`${HOST}/Members/Login.aspx`);
  await expect.poll(() => textOf(tab, testIds('reading-'))).toContain(RELEASED);
});
