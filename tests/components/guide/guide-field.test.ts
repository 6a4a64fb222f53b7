// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { GuideField } from '../../../components/guide/guide-field.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';

const FIELDS = SITE_MAP.find(({ name }) => name === 'register')!.fields;
const made = (name: string) => {
  const element = document.createElement('input');
  return { element, field: new GuideField({ field: FIELDS.find((field) => field.name === name)!, element }) };
};

it('notices what came into a box without an event', () => {
  const { element, field } = made('idNumber');
  field.check(undefined);
  expect(field.isChanged).toBe(false);
  element.value = 'ABC123456';
  expect(field.isChanged).toBe(true);
});

// Else every field would be judged anew after every key.
it.each(['updates', 'submit'])('never takes %s, which is not judged, for changed', (name) => {
  const { element, field } = made(name);
  field.check(undefined);
  expect(field.isChanged).toBe(false);
  element.checked = true;
  expect(field.isChanged).toBe(false);
});
