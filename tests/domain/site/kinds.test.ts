// @vitest-environment jsdom
/** Forms of other kinds: no box is ever taken for another; how much is found is printed for each kind. */
import { afterAll, describe, expect, it } from 'vitest';
import { isChosen } from '../../../domain/site/controls.ts';
import { recognise } from '../../../domain/site/recognise.ts';
import { KINDS_OF_FORM } from './kinds.ts';
import { isVisible, pageOf } from './page-of.ts';

interface Count {
  right: number;
  wrong: number;
  due: number;
}
const counts = new Map<string, Count>();

function found(document: Document, path: string): Record<string, string> {
  const seen = recognise(document, path, isVisible);
  return seen.is === 'page'
    ? Object.fromEntries(seen.fields.map(({ field, element }) => [field.name, element.id]))
    : {};
}

describe.each([...new Set(KINDS_OF_FORM.map(({ kind }) => kind))])('%s', (kind) => {
  it.each(KINDS_OF_FORM.filter((one) => one.kind === kind).map((one, index) => ({ ...one, index })))(
    'form $index',
    ({ html, path, truth }) => {
      const seen = found(pageOf(html), path);
      const count = counts.get(kind) ?? { right: 0, wrong: 0, due: 0 };
      counts.set(kind, count);
      for (const [name, id] of Object.entries(seen)) count[truth[name] === id ? 'right' : 'wrong'] += 1;
      count.due += Object.keys(truth).length;
      expect(seen).toEqual(truth);
    },
  );
});

afterAll(() => {
  const percent = (part: number, whole: number) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '–');
  console.log(
    [...counts]
      .map(
        ([kind, { right, wrong, due }]) =>
          `${kind}: precision ${percent(right, right + wrong)}, recall ${percent(right, due)}`,
      )
      .join('\n'),
  );
});

describe('in open shadow roots', () => {
  const inRoot = (document: Document, host: Element, html: string) => {
    host.attachShadow({ mode: 'open' }).innerHTML = html;
    return document;
  };
  it('a whole form', () => {
    const document = pageOf('<h1>Register</h1><x-form></x-form>');
    inRoot(
      document,
      document.querySelector('x-form')!,
      '<form><label>ID Number<input id="a"></label><label>Secret Number<input id="b"></label><label>Email<input id="c"></label></form>',
    );
    expect(found(document, '/Members/Register.aspx')).toEqual({ idNumber: 'a', secretNumber: 'b', email: 'c' });
  });
  it('a box in a component, with its words before that or in its attribute', () => {
    const document = pageOf(
      '<h1>Register</h1><form><p>ID Number <x-box></x-box></p><x-box label="Secret Number *"></x-box><x-box label="Email"></x-box></form>',
    );
    for (const [index, host] of [...document.querySelectorAll('x-box')].entries())
      inRoot(document, host, `<input id="${'abc'[index]!}">`);
    expect(found(document, '/Members/Register.aspx')).toEqual({ idNumber: 'a', secretNumber: 'b', email: 'c' });
  });
  it('each box in a component of its own, within one form', () => {
    const document = pageOf('<h1>Register</h1><form><x-box></x-box><x-box></x-box><x-box></x-box></form>');
    const names = ['ID Number', 'Secret Number', 'Email'];
    for (const [index, host] of [...document.querySelectorAll('x-box')].entries())
      inRoot(document, host, `<label>${names[index]!}<input id="${'abc'[index]!}"></label>`);
    expect(found(document, '/Members/Register.aspx')).toEqual({ idNumber: 'a', secretNumber: 'b', email: 'c' });
  });
});

it('a drawn choice is chosen by its attribute', () => {
  const [on, off, box] = pageOf(
    '<button role="radio" aria-checked="true"></button><button role="radio" aria-checked="false"></button><input type="radio" checked>',
  ).querySelectorAll('button, input');
  expect([on!, off!, box!].map(isChosen)).toEqual([true, false, true]);
});
