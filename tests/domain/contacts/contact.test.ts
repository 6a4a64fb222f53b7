import { describe, expect, it } from 'vitest';
import { readCentre, type Centre } from '../../../domain/contacts/centre.ts';
import { contactFor } from '../../../domain/contacts/contact.ts';
import { centresOf } from '../../../domain/contacts/kept-centres.ts';
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

describe('each entry of a centre', () => {
  const centre = (own: object) => readCentre({ telephone: '02-1234', ...own });
  const extension = (own: object) => centre({ extensions: [{ exams: ['key'], number: '1', ...own }] });
  it.each<[string, unknown, boolean]>([
    ['telephone', { telephone: '12345' }, true],
    ['telephone', { telephone: '1234' }, false],
    ['telephone', { telephone: '+886 (2) 2368-5155' }, true],
    ['telephone', { telephone: '1+23456' }, false],
    ['telephone', { telephone: 'x12345' }, false],
    ['telephone', { telephone: '12345x' }, false],
    ['telephone', { telephone: '1'.repeat(30) }, true],
    ['telephone', { telephone: '1'.repeat(31) }, false],
    ['name', { name: 'x' }, true],
    ['name', { name: '' }, false],
    ['name', { name: 'x'.repeat(80) }, true],
    ['name', { name: 'x'.repeat(81) }, false],
    ['name', { name: undefined }, false],
    ['email', { email: 'a@b.c' }, true],
    ['email', { email: ' exams@school.edu.tw ' }, true],
    ['email', { email: 'a@b' }, false],
    ['email', { email: '@b.c' }, false],
    ['email', { email: 'a@.c' }, false],
    ['email', { email: 'a@b.' }, false],
    ['email', { email: 'a@b..c' }, false],
    ['email', { email: 'a b@c.d' }, false],
    ['email', { email: 'a@b c.d' }, false],
    ['email', { email: 'a@b.c d' }, false],
    ['email', { email: 'a@b@c.d' }, false],
    ['email', { email: '<a@b.c>' }, false],
    ['email', { email: '"a"@b.c' }, false],
    ['email', { email: 'a@b.c"' }, false],
    ['email', { email: 'a@"b".c' }, false],
    ['email', { email: `${'a'.repeat(250)}@b.c` }, true],
    ['email', { email: `${'a'.repeat(251)}@b.c` }, false],
    ['extensions', { extensions: [] }, true],
    [
      'extensions',
      { extensions: Array.from({ length: EXAM_IDS.length }, () => ({ exams: ['key'], number: '1' })) },
      true,
    ],
    [
      'extensions',
      { extensions: Array.from({ length: EXAM_IDS.length + 1 }, () => ({ exams: ['key'], number: '1' })) },
      false,
    ],
  ])('%s: %j is read: %s', (entry, own, right) => {
    const reading = centre(own as object);
    expect(reading).toMatchObject(right ? { is: 'read' } : { is: 'refused', entries: [entry] });
  });
  it.each<[object, string | undefined]>([
    [{ number: '12345678' }, undefined],
    [{ number: ' 12 ' }, undefined],
    [{ number: '123456789' }, 'number'],
    [{ number: '' }, 'number'],
    [{ number: '1a' }, 'number'],
    [{ number: 'a1' }, 'number'],
    [{ exams: [...EXAM_IDS] }, undefined],
    [{ exams: [...EXAM_IDS, 'key'] }, 'exams'],
    [{ more: 1 }, 'more'],
  ])('an extension with %j', (own, entry) => {
    expect(extension(own)).toMatchObject(
      entry ? { is: 'refused', entries: [`extensions.0.${entry}`] } : { is: 'read' },
    );
  });
  it('names each wrong entry once', () => {
    expect(readCentre({ telephone: ' ', name: '', x: 1, y: 2 })).toEqual({
      is: 'refused',
      entries: ['name', 'telephone', 'x', 'y'],
    });
    expect(readCentre({ telephone: '02-1234', email: '' })).toEqual({ is: 'refused', entries: ['email'] });
    expect(readCentre(null)).toEqual({ is: 'none' });
  });
});

describe('the whole contact', () => {
  it('of a policy, with all that it says', () => {
    expect(contactFor('key', { policy, user })).toEqual({
      source: 'policy',
      name: 'School',
      telephone: '07 765 4321',
      extension: '11',
      email: 'exams@school.example',
      lines: [
        { key: 'contact.policy', params: { name: 'School' } },
        { key: 'contact.extension', params: { telephone: '07 765 4321', extension: '11' } },
        { key: 'contact.email', params: { email: 'exams@school.example' } },
      ],
    });
  });
  it('of the guide, for an exam without a line of its own', () => {
    expect(contactFor('advanced')).toEqual({
      source: 'guide',
      telephone: '02-2368-5155',
      lines: [
        { key: 'contact.guide' },
        { key: 'contact.mainNumber', params: { telephone: '02-2368-5155', exam: 'advanced' } },
      ],
    });
  });
  it('where no exam has an extension the main number needs no word', () => {
    const bare = { telephone: '1 23456', extensions: [] };
    expect(contactFor('key', { user: bare })).toEqual({
      source: 'user',
      telephone: '1 23456',
      lines: [{ key: 'contact.userUnnamed' }, { key: 'contact.telephone', params: { telephone: '1 23456' } }],
    });
    expect(contactFor(undefined, { policy }).lines[1]).toEqual({
      key: 'contact.telephone',
      params: { telephone: '07 765 4321' },
    });
  });
});

describe('the centres that could be read', () => {
  const [read, none, refused] = [
    (centre: Centre) => ({ is: 'read', centre }) as const,
    { is: 'none' } as const,
    { is: 'refused', entries: ['telephone'] } as const,
  ];
  it.each([
    [
      { user: read(user), policy: read(policy) },
      { user, policy },
    ],
    [{ user: read(user), policy: none }, { user }],
    [{ user: none, policy: read(policy) }, { policy }],
    [{ user: refused, policy: refused }, {}],
  ])('%j', (kept, centres) => expect(centresOf(kept)).toEqual(centres));
});

it('the schema of the policy is what the browsers are given', () => {
  const schema = managedSchema(['en', 'zh-TW']);
  const { centre } = schema.properties;
  expect(schema.type).toBe('object');
  expect(Object.keys(schema.properties)).toContain('language');
  const text = { type: 'string', description: expect.stringMatching(/\S/) };
  expect(centre).toEqual({
    title: 'Exam centre',
    description: expect.stringMatching(/\S/),
    type: 'object',
    properties: {
      name: text,
      telephone: text,
      email: text,
      extensions: {
        description: expect.stringMatching(/\S/),
        type: 'array',
        items: {
          type: 'object',
          properties: { exams: { type: 'array', items: { type: 'string', enum: EXAM_IDS } }, number: text },
        },
      },
    },
  });
});
it('a policy that is no record is none', () => {
  for (const none of ['centre', 5, true, []]) expect(readManagedCentre(none)).toEqual({ is: 'none' });
});
