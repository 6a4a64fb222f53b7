/** What people type, and whether the site takes it: taken from docs/site.md#register, not from the checks. */
import type { Chance } from './chance.ts';
import type { Truth } from './redesign.ts';

type Typed = NonNullable<Truth['typed']>;
const good = (...values: string[]): Typed[] => values.map((value) => ({ value, good: true }));
const bad = (...values: string[]): Typed[] => values.map((value) => ({ value, good: false }));

const ID = [...good('ABC123456', '123456ABC', 'KLM987654'), ...bad('abc123456', 'AB1234567', 'ABC12345', 'A123456789')];
const EMAIL = [
  ...good('mei.wang@gmail.com', 'tw.chen@school.edu.tw'),
  ...bad('mei.wang', 'mei@@gmail.com', 'mei wang@gmail.com'),
];
const PASSWORD = [...good('sunny123', 'Abcdefgh12'), ...bad('sunny', 'sunnyday', 'sunny 123', '12345678')];

const VALUES: Readonly<Record<string, readonly Typed[]>> = {
  idNumber: ID,
  secretNumber: [...good('1234', '0007'), ...bad('12345', '12a4', '12')],
  email: EMAIL,
  password: PASSWORD,
  passwordNew: PASSWORD,
};
const REPEATS: Readonly<Record<string, string>> = { emailAgain: 'email', passwordAgain: 'password' };
const NAMES: readonly (keyof typeof VALUES)[] = Object.keys(VALUES);

/** A text for every field of a page; confirmation boxes repeat the first, or differ. */
export function typing(chance: Chance, page: string): Readonly<Record<string, Typed>> {
  const typed: Record<string, Typed> = {};
  for (const name of NAMES) typed[name] = chance.one(VALUES[name]!);
  // At login any password may be right, and the page states no rule.
  if (page === 'login') delete typed.password;
  for (const [again, first] of Object.entries(REPEATS)) {
    const source = typed[again === 'passwordAgain' && page === 'myDetails' ? 'passwordNew' : first];
    if (!source) continue;
    typed[again] = chance.is(0.7) ? source : { value: `${source.value}x`, good: false };
  }
  return typed;
}
