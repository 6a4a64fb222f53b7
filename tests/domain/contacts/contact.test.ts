import { describe, expect, it } from 'vitest';
import { readCentre, type Centre } from '../../../domain/contacts/centre.ts';
import { contactFor } from '../../../domain/contacts/contact.ts';
import { managedSchema, readManagedCentre } from '../../../domain/contacts/managed.ts';
import { EXAM_IDS } from '../../../domain/exams/exams.ts';

const user: Centre = { name: 'My centre', telephone: '04-1234-5678' };
const policy: Centre = {
  name: 'School',
  telephone: '07 765 4321',
  extensions: [{ exams: ['key'], number: '11' }],
  email: 'exams@school.example',
};

describe('the guide’s centre', () => {
  const EXTENSIONS = {
    starters: '245',
    movers: '245',
    flyers: '245',
    key: '242',
    preliminary: '242',
    first: '242',
    advanced: undefined,
    proficiency: undefined,
  };
  it.each(EXAM_IDS)('%s', (exam) => {
    const { extension, telephone, source, lines } = contactFor(exam);
    expect({ extension, telephone, source }).toEqual({
      extension: EXTENSIONS[exam],
      telephone: '02-2368-5155',
      source: 'guide',
    });
    // The guide names no line for Advanced and Proficiency: that is said, not guessed.
    expect(lines.map(({ key }) => key)).toEqual([
      'contact.guide',
      extension ? 'contact.extension' : 'contact.mainNumber',
    ]);
  });
  it('is called on the main number where the exam is not known', () => {
    expect(contactFor(undefined).lines.map(({ key }) => key)).toEqual(['contact.guide', 'contact.telephone']);
  });
});

describe('which centre', () => {
  it('policy before the user’s, that before the guide’s', () => {
    expect(contactFor('first', { user, policy }).source).toBe('policy');
    expect(contactFor('first', { policy }).source).toBe('policy');
    expect(contactFor('first', { user })).toMatchObject({
      source: 'user',
      name: 'My centre',
      telephone: '04-1234-5678',
    });
    expect(contactFor('first', { user: undefined, policy: undefined }).source).toBe('guide');
  });
  it('never mixes one centre’s number with another’s extension', () => {
    expect(contactFor('key', { user })).not.toHaveProperty('extension');
    expect(contactFor('key', { user }).lines).toEqual([
      { key: 'contact.user', params: { name: 'My centre' } },
      { key: 'contact.telephone', params: { telephone: '04-1234-5678' } },
    ]);
    expect(contactFor('first', { user, policy }).lines.map(({ key }) => key)).toEqual([
      'contact.policy',
      'contact.mainNumber',
      'contact.email',
    ]);
    expect(contactFor('key', { policy })).toMatchObject({ extension: '11', email: 'exams@school.example' });
  });
  it('may have no name', () => {
    expect(contactFor('key', { policy: { telephone: '1 23456' } }).lines[0]).toEqual({ key: 'contact.policyUnnamed' });
    expect(contactFor('key', { user: { telephone: '1 23456' } }).lines[0]).toEqual({ key: 'contact.userUnnamed' });
  });
});

describe('reading a centre', () => {
  it('takes the spaces off', () => {
    expect(readCentre({ name: ' A ', telephone: ' 02-1234 ' })).toEqual({
      is: 'read',
      centre: { name: 'A', telephone: '02-1234' },
    });
    expect(readCentre(policy)).toEqual({ is: 'read', centre: policy });
    expect(readCentre(undefined)).toEqual({ is: 'none' });
  });
  it.each([
    [{ name: 'A' }, ['telephone']],
    [{ telephone: 'call us' }, ['telephone']],
    [{ telephone: 21234567 }, ['telephone']],
    [{ telephone: '02-1234', name: ' ' }, ['name']],
    [{ telephone: '02-1234', name: 'x'.repeat(81) }, ['name']],
    [{ telephone: '02-1234', email: 'x' }, ['email']],
    [{ telephone: '02-1234', website: 'https://x.example' }, ['website']],
    [{ telephone: '02-1234', extensions: [{ exams: ['ielts'], number: '1' }] }, ['extensions.0.exams.0']],
    [{ telephone: '02-1234', extensions: [{ exams: [], number: '1' }] }, ['extensions.0.exams']],
    [{ telephone: '02-1234', extensions: [{ exams: ['key'], number: 'x' }] }, ['extensions.0.number']],
    ['02-1234', ['']],
    [[], ['']],
  ])('refuses %j and names the entries', (value, entries) => {
    expect(readCentre(value)).toEqual({ is: 'refused', entries });
  });
});

describe('the policy', () => {
  it('is read where it stands', () => {
    expect(readManagedCentre({ centre: policy, more: 1 })).toEqual({ is: 'read', centre: policy });
    for (const none of [undefined, null, {}, 'x', { centre: undefined }])
      expect(readManagedCentre(none)).toEqual({ is: 'none' });
    expect(readManagedCentre({ centre: { telephone: 1 } })).toEqual({ is: 'refused', entries: ['telephone'] });
  });
  it('has in its schema what is read, and nothing else', () => {
    const { properties } = managedSchema([]).properties.centre;
    expect(Object.keys(properties).toSorted()).toEqual(['email', 'extensions', 'name', 'telephone']);
    expect(properties.extensions.items.properties.exams.items.enum).toEqual(EXAM_IDS);
    const all = Object.fromEntries(Object.keys(properties).map((entry) => [entry, policy[entry as keyof Centre]]));
    expect(readCentre(all)).toEqual({ is: 'read', centre: policy });
  });
});
