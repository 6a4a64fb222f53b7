/** The candidate list in Firefox, as a person uses it: in the popup or in a tab of its own. */
import { expect } from './with-firefox.ts';
import type { View } from './view.ts';

/** The form's first box, which has no name of its own. */
export const NICKNAME = 'form input[maxlength="40"]';

export async function shows(view: View, text: string): Promise<void> {
  await expect.poll(() => view.text()).toContain(text);
}

/** The list can be used. */
export const isThere = (list: View) => expect.poll(() => list.count('[aria-label="新增考生"]')).toBe(1);

export async function add(list: View, nickname: string, idNumber: string): Promise<void> {
  await isThere(list);
  await list.press('新增考生');
  await list.type(NICKNAME, nickname);
  await list.type('[name=idNumber]', idNumber);
  await list.press('儲存');
  await expect.poll(() => names(list)).toContain(nickname);
}

/** The candidates on the list, as they stand. */
export const names = (list: View) =>
  list.evaluate(() => [...document.querySelectorAll('article')].map((card) => card.getAttribute('aria-label')));
