/**
 * Something that a person looks at in Firefox, a tab or the extension's popup, with what they can do
 * there: look, press, type. Clicks and keys are the browser's own, so a page cannot tell them from real ones.
 */
import { writeFileSync } from 'node:fs';
import { findNamed } from './find-named.ts';
import type { Marionette } from './marionette.ts';
import { popupHands } from './popup-hands.ts';
import { tabHands, type Hands, type TabKind } from './tab-hands.ts';

export interface View {
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page; what it closes over does not come along. */
  evaluate<Result, Given extends unknown[]>(
    work: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /** The same with Firefox's own rights, which open closed shadow roots. */
  evaluateInside<Result, Given extends unknown[]>(
    work: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /** All text that is shown. */
  text(): Promise<string>;
  value(selector: string): Promise<string>;
  count(selector: string): Promise<number>;
  click(selector: string): Promise<void>;
  /** Presses the one button, link, choice or field with this name. */
  press(name: string): Promise<void>;
  /** Real keys, after what is already in the field. */
  type(selector: string, text: string): Promise<void>;
  /** Empties the field, then types. */
  retype(selector: string, text: string): Promise<void>;
  pressAt(x: number, y: number): Promise<void>;
  /** Keeps a picture of what is shown. */
  picture(path: string): Promise<void>;
  close(): Promise<void>;
}

export const openTab = async (marionette: Marionette, kind: TabKind) => viewThrough(await tabHands(marionette, kind));

/** Opens the popup by the extension's button in the window in front. */
export const openPopup = async (marionette: Marionette) => viewThrough(await popupHands(marionette));

const bySelector = (selector: string) => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`Nothing on ${location.href} matches ${selector}`);
  // As a person scrolls what they want to press away from the window's edge, where the guide may lie.
  found.scrollIntoView({ block: 'center' });
  return found;
};

function viewThrough(hands: Hands): View {
  const source = (work: (...given: never[]) => unknown) => `return (${work.toString()})(...arguments)`;
  const view: View = {
    goto: hands.goto,
    reload: hands.reload,
    evaluate: (work, ...given) => hands.run(source(work), given),
    evaluateInside: (work, ...given) => hands.run(source(work), given, 'system'),
    text: () => view.evaluate(() => document.body.innerText),
    value: (selector) => view.evaluate((wanted) => document.querySelector<HTMLInputElement>(wanted)!.value, selector),
    count: (selector) => view.evaluate((wanted) => document.querySelectorAll(wanted).length, selector),
    click: (selector) => hands.click(source(bySelector), [selector]),
    press: (name) => hands.click(source(findNamed), [name]),
    type: (selector, text) => hands.type(source(bySelector), [selector], text),
    retype: async (selector, text) => {
      await view.evaluate((wanted) => document.querySelector<HTMLInputElement>(wanted)!.select(), selector);
      await view.type(selector, text);
    },
    pressAt: hands.pressAt,
    picture: async (path) => writeFileSync(path, Buffer.from(await hands.picture(), 'base64')),
    close: hands.close,
  };
  return view;
}
