// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { isTranslatedPage } from '../../../domain/results/translation.ts';

const page = (root: string, body: string) =>
  new DOMParser().parseFromString(`<html ${root}><body>${body}</body></html>`, 'text/html');

it.each([
  ['lang="zh-TW" class="translated-ltr"', '<p>考生編號</p>'],
  ['lang="zh-Hant"', '<p>考生編號</p>'],
  ['lang="en"', '<p><font><font>考生編號</font></font></p>'],
  ['lang="en"', '<p _msthash="1" _msttexthash="2">考生編號</p>'],
  ['lang="en" imt-state="translation"', '<p>考生編號</p>'],
])('is translated: %s', (root, body) => {
  expect(isTranslatedPage(page(root, body))).toBe(true);
});
it.each([
  ['', '<p>ID Number</p>'],
  ['lang="en-GB"', '<p><font color="red">ID Number</font></p>'],
  ['lang="en" imt-state="dual"', '<p>ID Number</p>'],
])('is not: %s', (root, body) => {
  expect(isTranslatedPage(page(root, body))).toBe(false);
});
