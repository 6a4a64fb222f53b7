/** The five steps that every peer shows: the same five boxes of the form, the same sentences as ours. */
import words from '../../../locales/zh-TW.json';

export const STEPS = (
  [
    ['txbIdNumber', words['hint.register.idNumber.what']],
    ['txbSecretNumber', words['hint.register.secretNumber.what']],
    ['txbEmailAddress', words['hint.register.email.what']],
    ['txbConfirmEmailAddress', words['hint.register.emailAgain.what']],
    ['txbPassword', words['hint.register.password.what']],
  ] as const
).map(([id, text]) => ({ selector: `#${id}`, text }));
