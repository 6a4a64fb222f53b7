import { beforeEach, describe, expect, it } from 'vitest';
import { lockoutGuard, type LoginAnswer } from '../../../domain/lockout/guard.ts';
import { fakeArea, type FakeArea } from '../../platform/fake-area.ts';

const MINUTE = 60_000;
const LOCK = 30 * MINUTE;
const DAY = 24 * 60 * MINUTE;
const NOON = Date.UTC(2026, 8, 1, 12);
const TAB = 7;
const ANNA = 'ABC123456';
const BEN = '654321XYZ';

let now: number;
let lasting: FakeArea;
let passing: FakeArea;
let salts: number;
let guard: ReturnType<typeof lockoutGuard>;

/** Tells accounts and salts apart without holding the number itself. */
function fakeHash(id: string, salt: string) {
  return `${salt}:${[...id].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 1_000_003, 7)}`;
}
function newGuard() {
  return lockoutGuard({
    lasting,
    passing,
    now: () => now,
    hash: async (id, salt) => fakeHash(id, salt),
    newSalt: () => `salt${(salts += 1)}`,
  });
}
async function login(id: string, answer: LoginAnswer, tab = TAB) {
  await guard.tried(tab, id);
  return guard.answered(tab, answer);
}

beforeEach(() => {
  now = NOON;
  lasting = fakeArea();
  passing = fakeArea();
  salts = 0;
  guard = newGuard();
});

describe('counting', () => {
  it('counts one, warns after two, locks at three', async () => {
    expect(await login(ANNA, 'refused')).toEqual({ is: 'counted', refused: 1, left: 2 });
    expect(await login(ANNA, 'refused')).toEqual({ is: 'lastTry', refused: 2 });
    expect(await login(ANNA, 'refused')).toEqual({ is: 'locked', until: NOON + LOCK });
  });
  it('takes the same ID Number in other letters and spaces for the same account', async () => {
    await login('abc123456', 'refused');
    expect(await login(' ABC123456 ', 'refused')).toEqual({ is: 'lastTry', refused: 2 });
  });
  it('leaves the other account alone', async () => {
    await login(ANNA, 'refused');
    await login(ANNA, 'refused');
    expect(await login(BEN, 'refused')).toEqual({ is: 'counted', refused: 1, left: 2 });
    expect(await guard.advice(ANNA)).toEqual({ is: 'lastTry', refused: 2 });
    expect(await login(BEN, 'signedIn')).toEqual({ is: 'nothing' });
    expect(await guard.advice(ANNA)).toEqual({ is: 'lastTry', refused: 2 });
  });
  it('is cleared by success', async () => {
    await login(ANNA, 'refused');
    await login(ANNA, 'refused');
    expect(await login(ANNA, 'signedIn')).toEqual({ is: 'nothing' });
    expect(await guard.advice(ANNA)).toEqual({ is: 'nothing' });
    expect(await login(ANNA, 'refused')).toEqual({ is: 'counted', refused: 1, left: 2 });
  });
  it('is left as it is by a page that says nothing', async () => {
    await login(ANNA, 'refused');
    expect(await login(ANNA, 'silent')).toEqual({ is: 'counted', refused: 1, left: 2 });
    expect(await guard.advice(ANNA)).toEqual({ is: 'counted', refused: 1, left: 2 });
  });
  it('forgets after seven days', async () => {
    await login(ANNA, 'refused');
    await login(ANNA, 'refused');
    now += 7 * DAY;
    expect(await guard.advice(ANNA)).toEqual({ is: 'nothing' });
    expect(await login(BEN, 'refused')).toMatchObject({ is: 'counted' });
    expect(Object.keys((lasting.held.lockout as { tries: object }).tries)).toHaveLength(1);
  });
});

describe('locked', () => {
  it('believes the site when it says so, also at the first try seen here', async () => {
    expect(await login(ANNA, 'locked')).toEqual({ is: 'locked', until: NOON + LOCK });
  });
  it('does not prolong the lock when told of it again', async () => {
    await login(ANNA, 'locked');
    now += 10 * MINUTE;
    expect(await login(ANNA, 'locked')).toEqual({ is: 'locked', until: NOON + LOCK });
    now += 10 * MINUTE;
    expect(await login(ANNA, 'refused')).toEqual({ is: 'locked', until: NOON + LOCK });
    // A reload of the page sends no login.
    expect(await guard.answered(TAB, 'locked')).toEqual({ is: 'locked', until: NOON + LOCK });
  });
  it('says on a fresh page which lock ends last', async () => {
    await login(ANNA, 'locked');
    now += MINUTE;
    await login(BEN, 'locked');
    now += MINUTE;
    expect(await guard.answered(TAB, 'silent')).toEqual({ is: 'locked', until: NOON + MINUTE + LOCK });
  });
  it('says when it is over, and counts anew', async () => {
    await login(ANNA, 'locked');
    now += LOCK;
    expect(await guard.advice(ANNA)).toEqual({ is: 'lockOver' });
    expect(await guard.answered(TAB, 'silent')).toEqual({ is: 'lockOver' });
    expect(await login(ANNA, 'refused')).toEqual({ is: 'counted', refused: 1, left: 2 });
  });
  it('survives a restart of the browser', async () => {
    await login(ANNA, 'refused');
    await login(ANNA, 'refused');
    passing = fakeArea();
    guard = newGuard();
    expect(await guard.advice(ANNA)).toEqual({ is: 'lastTry', refused: 2 });
    await login(ANNA, 'refused');
    passing = fakeArea();
    guard = newGuard();
    now += 12 * MINUTE;
    expect(await guard.answered(TAB, 'silent')).toEqual({ is: 'locked', until: NOON + LOCK });
    expect(await guard.advice(ANNA)).toEqual({ is: 'locked', until: NOON + LOCK });
    expect(salts).toBe(1);
  });
  it('with the clock set back shows thirty minutes at most', async () => {
    await login(ANNA, 'locked');
    now -= 2 * 60 * MINUTE;
    expect(await guard.advice(ANNA)).toEqual({ is: 'locked', until: now + LOCK });
    expect(await guard.answered(TAB, 'silent')).toEqual({ is: 'locked', until: now + LOCK });
  });
});

describe('which page answers which login', () => {
  it('counts nothing without a login sent', async () => {
    expect(await guard.answered(TAB, 'refused')).toEqual({ is: 'nothing' });
    expect(await guard.answered(TAB, 'locked')).toEqual({ is: 'nothing' });
    expect(lasting.held).toEqual({});
  });
  it('takes each login for one answer only', async () => {
    await login(ANNA, 'refused');
    await guard.answered(TAB, 'refused');
    expect(await guard.advice(ANNA)).toMatchObject({ refused: 1 });
  });
  it.each([
    [2 * MINUTE - 1, { is: 'counted', refused: 1, left: 2 }],
    [2 * MINUTE, { is: 'nothing' }],
    [DAY, { is: 'nothing' }],
  ])('an answer %i ms later', async (later, advice) => {
    await guard.tried(TAB, ANNA);
    now += later;
    await guard.answered(TAB, 'refused');
    expect(await guard.advice(ANNA)).toEqual(advice);
  });
  it('keeps tabs apart', async () => {
    await guard.tried(1, ANNA);
    await guard.tried(2, BEN);
    await guard.answered(2, 'locked');
    await guard.answered(1, 'refused');
    expect(await guard.advice(ANNA)).toEqual({ is: 'counted', refused: 1, left: 2 });
    expect(await guard.advice(BEN)).toMatchObject({ is: 'locked' });
  });
  it('loses no count when two tabs are answered at once', async () => {
    await Promise.all([guard.tried(1, ANNA), guard.tried(2, ANNA), guard.tried(3, BEN)]);
    await Promise.all([guard.answered(1, 'refused'), guard.answered(2, 'refused'), guard.answered(3, 'refused')]);
    expect(await guard.advice(ANNA)).toEqual({ is: 'lastTry', refused: 2 });
    expect(await guard.advice(BEN)).toEqual({ is: 'counted', refused: 1, left: 2 });
    expect(salts).toBe(1);
  });
  it('goes on after storage refused once', async () => {
    lasting.full = true;
    await expect(guard.tried(TAB, ANNA)).rejects.toThrow('QUOTA');
    lasting.full = false;
    expect(await login(ANNA, 'refused')).toMatchObject({ refused: 1 });
  });
});

describe('what is kept', () => {
  it('holds the ID Number nowhere, and the session only until the answer', async () => {
    await guard.tried(TAB, ANNA);
    expect(JSON.stringify([lasting.held, passing.held])).not.toContain(ANNA);
    await guard.answered(TAB, 'refused');
    expect(JSON.stringify([lasting.held, passing.held])).not.toContain(ANNA);
    expect(passing.held).toEqual({ tried: {} });
  });
  it('holds the salt before any hash made with it', async () => {
    await guard.tried(TAB, ANNA);
    const { salt } = lasting.held.lockout as { salt: string };
    expect(JSON.stringify(passing.held)).toContain(`"${salt}:`);
  });

  const good = { refused: 2, lastAt: NOON };
  const a = fakeHash(ANNA, 'old');
  it.each([
    undefined,
    null,
    0,
    '',
    'lockout',
    [],
    true,
    {},
    { salt: 'old' },
    { tries: {} },
    { salt: 5, tries: {} },
    { salt: 'old', tries: [] },
    { salt: 'old', tries: null },
    { salt: 'old', tries: 'x' },
    { salt: 'old', tries: { [a]: null } },
    { salt: 'old', tries: { [a]: 3 } },
    { salt: 'old', tries: { [a]: {} } },
    { salt: 'old', tries: { [a]: { refused: '2', lastAt: NOON } } },
    { salt: 'old', tries: { [a]: { refused: 2 } } },
    { salt: 'old', tries: { [a]: good, b: { ...good, lockedUntil: 'soon' } } },
    { salt: 'old', tries: { [a]: { ...good, lockedUntil: null } } },
    { salt: 'old', tries: { [a]: { refused: 2, lastAt: 'then' } } },
  ])('begins anew over what it cannot read: %j', async (lockout) => {
    lasting = fakeArea({ lockout, settings: { language: 'en' } });
    guard = newGuard();
    expect(await guard.advice(ANNA)).toEqual({ is: 'nothing' });
    expect(await guard.answered(TAB, 'silent')).toEqual({ is: 'nothing' });
    expect(await login(ANNA, 'refused')).toEqual({ is: 'counted', refused: 1, left: 2 });
    expect(await login(ANNA, 'refused')).toEqual({ is: 'lastTry', refused: 2 });
    expect(lasting.held.settings).toEqual({ language: 'en' });
  });
  it('reads what it can read', async () => {
    lasting = fakeArea({ lockout: { salt: 'old', tries: { [a]: good } } });
    expect(await newGuard().advice(ANNA)).toEqual({ is: 'lastTry', refused: 2 });
  });
  it.each([
    null,
    5,
    'x',
    [],
    [{ account: 'a', at: NOON }],
    { [TAB]: null },
    { [TAB]: 'x' },
    { [TAB]: 5 },
    { [TAB]: {} },
    { [TAB]: { account: 'a' } },
    { [TAB]: { at: NOON } },
    { [TAB]: { account: 5, at: NOON } },
    { [TAB]: { account: { x: 1 }, at: NOON } },
    { [TAB]: { account: '', at: NOON } },
    { [TAB]: { account: 'a', at: 'now' } },
    { [TAB]: { account: 'a', at: null } },
  ])('ignores a login that it cannot read: %j', async (tried) => {
    passing = fakeArea({ tried });
    guard = newGuard();
    expect(await guard.answered(TAB, 'refused')).toEqual({ is: 'nothing' });
    expect(lasting.held.lockout).toBeUndefined();
    expect(await login(ANNA, 'refused')).toEqual({ is: 'counted', refused: 1, left: 2 });
  });
});
