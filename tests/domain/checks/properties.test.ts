import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEmail } from '../../../domain/checks/email.ts';
import { checkIdNumber } from '../../../domain/checks/id-number.ts';
import { checkLoginPassword, checkNewPassword } from '../../../domain/checks/password.ts';
import { checkSecretNumber } from '../../../domain/checks/secret-number.ts';
import { isAccepted, type Verdict } from '../../../domain/checks/verdict.ts';
import { siteAcceptsEmail, siteAcceptsId, siteAcceptsPassword, siteAcceptsSecret } from './site-rules.ts';
import { rightEmail, rightId, rightPassword, rightSecret, typedLike } from './slips.ts';
import { kindOf } from './verdict-table.ts';
import { sized } from '../../long.ts';

const RUNS = { numRuns: sized(5000) };
const correctionOf = (verdict: Verdict) => ('correction' in verdict ? verdict.correction : undefined);

const CHECKS = [
  { name: 'the ID Number', check: checkIdNumber, accepts: siteAcceptsId, right: rightId },
  { name: 'the Secret Number', check: checkSecretNumber, accepts: siteAcceptsSecret, right: rightSecret },
  { name: 'the e-mail', check: checkEmail, accepts: siteAcceptsEmail, right: rightEmail },
  { name: 'a new password', check: checkNewPassword, accepts: siteAcceptsPassword, right: rightPassword },
] as const;

describe.each(CHECKS)('$name', ({ check, accepts, right }) => {
  it('is accepted exactly when the site accepts it', () => {
    fc.assert(
      fc.property(typedLike(right), (typed) => {
        expect(isAccepted(check(typed))).toBe(accepts(typed));
      }),
      RUNS,
    );
  });

  it('is accepted whenever it is right', () => {
    fc.assert(fc.property(right, (typed) => isAccepted(check(typed)) && accepts(typed)));
  });

  it('has corrections that lead on, and never to where one already is', () => {
    fc.assert(
      fc.property(typedLike(right), (typed) => {
        const correction = correctionOf(check(typed));
        if (correction === undefined) return;
        expect(correction).not.toBe(typed);
        expect(['right', 'doubt', 'unfinished']).toContain(kindOf(check(correction)));
      }),
      RUNS,
    );
  });

  it('comes to rest after at most two corrections', () => {
    fc.assert(
      fc.property(typedLike(right), (typed) => {
        let text = typed;
        for (let click = 0; click < 2; click += 1) text = correctionOf(check(text)) ?? text;
        expect(correctionOf(check(text))).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('is judged alike when asked again', () => {
    fc.assert(
      fc.property(typedLike(right), (typed) => {
        expect(check(typed)).toEqual(check(typed));
      }),
    );
  });
});

it('a start of a right ID Number is never called wrong', () => {
  fc.assert(
    fc.property(rightId, fc.nat(9), (whole, length) => {
      expect(['empty', 'unfinished', 'right']).toContain(kindOf(checkIdNumber(whole.slice(0, length))));
    }),
    RUNS,
  );
});

it('a start of a right e-mail, Secret Number or password is never called wrong for good', () => {
  fc.assert(
    fc.property(rightEmail, rightSecret, rightPassword, fc.nat(40), (email, secret, password, length) => {
      for (const verdict of [checkEmail(email.slice(0, length)), checkSecretNumber(secret.slice(0, length))])
        expect(kindOf(verdict)).not.toBe('wrong');
      // Twenty characters fill the box; right passwords never end there unfinished.
      for (const verdict of [
        checkNewPassword(password.slice(0, length)),
        checkLoginPassword(password.slice(0, length)),
      ])
        expect(kindOf(verdict)).not.toBe('wrong');
    }),
    RUNS,
  );
});

it('a correction never changes who is meant: only case, width, separators and look-alikes', () => {
  const skeleton = (text: string) =>
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1');
  fc.assert(
    fc.property(typedLike(rightId), (typed) => {
      const correction = correctionOf(checkIdNumber(typed));
      if (correction !== undefined) expect(skeleton(correction)).toBe(skeleton(typed));
    }),
    RUNS,
  );
});

it('no sentence about a password or Secret Number holds a word of it', () => {
  fc.assert(
    fc.property(typedLike(fc.oneof(rightPassword, rightSecret)), (typed) => {
      for (const check of [checkNewPassword, checkLoginPassword, checkSecretNumber]) {
        const verdict = check(typed);
        if (verdict.is === 'empty') return;
        const params = [verdict.t.params, 'whileTyping' in verdict ? verdict.whileTyping?.params : {}].flatMap((said) =>
          Object.entries(said ?? {}),
        );
        for (const [name, value] of params) {
          expect(['position', 'missing', 'extra']).toContain(name);
          expect(typeof value).toBe('number');
          expect(value).toBeLessThanOrEqual(typed.length + 8);
        }
      }
    }),
    RUNS,
  );
});
