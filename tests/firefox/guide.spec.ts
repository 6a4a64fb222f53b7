import { SITE_MAP } from '../../domain/site/site-map.ts';
import type { PageName } from '../../domain/site/site-map-shape.ts';
import { guideIsThere, press, seen, textOf } from './guide-in-firefox.ts';
import type { View } from './view.ts';
import { expect, test } from './with-firefox.ts';
import { correctionOf, lineOf, testIds } from '../test-ids.ts';

const ERAS = ['2019', '2022', '2022-selects'] as const;

/** What the practice site shows of each page; country and first language only in one era. */
function expectedFields(page: PageName, era: string) {
  const { fields } = SITE_MAP.find(({ name }) => name === page)!;
  return era === '2022-selects' ? fields : fields.filter(({ name }) => name !== 'country' && name !== 'firstLanguage');
}

/** In the dock the whole list is one press away. */
async function openList(tab: View): Promise<void> {
  if ((await seen(tab, '[aria-expanded="false"]')).length) await press(tab, '[aria-expanded="false"]');
}

for (const era of ERAS)
  for (const [address, name] of [
    ['Register', 'register'],
    ['Login', 'login'],
  ] as const)
    test(`${era} ${address}: every hint once, and a number at every field that has one`, async ({
      tab,
      visit,
      site,
    }) => {
      site.state.era = era;
      await visit(address);
      await expect.poll(() => guideIsThere(tab)).toBe(true);
      await openList(tab);
      const fields = expectedFields(name, era);
      await expect.poll(async () => (await seen(tab, testIds('line-'))).length).toBe(fields.length);
      for (const field of fields)
        expect((await textOf(tab, lineOf(field.name)))?.length, field.name).toBeGreaterThan(4);
      const numbers = fields.flatMap(({ number, step }) => number ?? step ?? []);
      const markers = (await seen(tab, testIds('marker-'))).filter(({ visible }) => visible);
      expect(markers.map(({ text }) => Number(text))).toEqual(numbers);
    });

test('verdicts follow the typing', async ({ tab, visit }) => {
  await visit('Register');
  await tab.type('#txbIdNumber', 'ABC1234');
  await expect.poll(() => textOf(tab, lineOf('idNumber'))).toContain('還差 2 碼');
  await tab.type('#txbIdNumber', '56');
  await expect.poll(() => textOf(tab, lineOf('idNumber'))).toContain('格式正確');
  await tab.retype('#txbIdNumber', 'A123456789');
  await expect.poll(() => textOf(tab, lineOf('idNumber'))).toContain('身分證字號');
});

test('one click corrects, and nothing is changed without it', async ({ tab, visit }) => {
  await visit('Register');
  await tab.type('#txbIdNumber', 'abc12345O');
  await expect.poll(async () => (await seen(tab, correctionOf('idNumber'))).length).toBe(1);
  await tab.click('#txbEmailAddress');
  expect(await tab.value('#txbIdNumber')).toBe('abc12345O');
  await press(tab, correctionOf('idNumber'));
  await expect.poll(() => tab.value('#txbIdNumber')).toBe('ABC123450');
  await expect.poll(() => textOf(tab, lineOf('idNumber'))).toContain('格式正確');
});
