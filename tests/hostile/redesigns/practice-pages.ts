/** The practice site's forms as the starting point of a redesign, and what each control on them is. */
import type { PageName } from '../../../domain/site/site-map-shape.ts';
import { NOT_RELEASED, practicePage } from '../../domain/results/practice-page.ts';
import type { Era } from '../../practice-site/era.ts';
import { ERAS } from '../../practice-site/era.ts';

interface Ground {
  readonly page: PageName;
  readonly path: string;
  readonly signedIn: boolean;
  /** Element id to field name, read off the practice site's own description of its forms. */
  readonly fields: Readonly<Record<string, string>>;
}

const GROUNDS: readonly Ground[] = [
  {
    page: 'register',
    path: '/Members/Register.aspx',
    signedIn: false,
    fields: {
      txbIdNumber: 'idNumber',
      txbSecretNumber: 'secretNumber',
      txbEmailAddress: 'email',
      txbConfirmEmailAddress: 'emailAgain',
      txbPassword: 'password',
      txbPasswordConfirm: 'passwordAgain',
      ddlCountry: 'country',
      ddlFirstLanguage: 'firstLanguage',
      rdoAgree: 'agree',
      chbUpdates: 'updates',
      chbMailing: 'updates',
      btnSubmit: 'submit',
    },
  },
  {
    page: 'login',
    path: '/Members/Login.aspx',
    signedIn: false,
    fields: {
      hlRegister: 'registerLink',
      txbUserName: 'idNumber',
      txbLoginId: 'idNumber',
      txbPassword: 'password',
      txbLoginPassword: 'password',
      btnLogin: 'submit',
      hlForgottenPassword: 'forgottenPassword',
    },
  },
  {
    page: 'myDetails',
    path: '/Members/MyDetails.aspx',
    signedIn: true,
    fields: {
      txbEmailAddress: 'email',
      txbPasswordOld: 'passwordOld',
      txbPasswordNew: 'passwordNew',
      txbPasswordConfirm: 'passwordAgain',
      chbUpdates: 'updates',
      btnSubmit: 'submit',
    },
  },
  {
    page: 'forgottenPassword',
    path: '/Members/ForgottenPassword.aspx',
    signedIn: false,
    fields: { txbIdNumber: 'idNumber', txbEmailAddress: 'email', btnSubmit: 'submit' },
  },
];

export interface PracticeForm extends Ground {
  readonly era: Era;
  readonly html: string;
}

const MEMBER = { ...NOT_RELEASED, registered: { email: 'wang@example.tw', password: 'Sunny123' } };

/** Every form of every era, rendered once. */
export const PRACTICE_FORMS: readonly PracticeForm[] = ERAS.flatMap((era) =>
  GROUNDS.map((ground) => {
    const page = practicePage(era, ground.signedIn ? MEMBER : null, {}, ground.path);
    if (!page.html) throw new Error(`The practice site shows no ${ground.page} of ${era}.`);
    return { ...ground, era, html: page.html };
  }),
);
