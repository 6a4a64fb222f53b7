/**
 * The pages of the candidates site and the signals that distinguish them, as data. Their fields are in site-map.ts: whether
 * a document can be one of these pages is asked on every page of the site, and needs none of them.
 */
import type { KnownPage } from './site-map-shape.ts';

export const SITE_PAGES: readonly KnownPage[] = [
  {
    name: 'register',
    steps: [3],
    quorum: 4,
    form: true,
    signals: [
      { path: '/Members/Register.aspx', weight: 2 },
      { field: 'secretNumber', weight: 2 },
      { field: 'idNumber', weight: 1 },
      { field: 'email', weight: 1 },
      { field: 'passwordAgain', weight: 1 },
      { field: 'agree', weight: 1 },
      { words: /^register\b|registration/i, weight: 1 },
      { passwords: 0, weight: -1 },
      { passwords: 2, weight: 1 },
    ],
  },
  {
    name: 'registered',
    steps: [4],
    // All three signals: the form itself may promise a confirmation e-mail, and so may one step of it.
    quorum: 5,
    signals: [
      { path: '/Members/Register.aspx', weight: 2 },
      {
        // What has been done, said outright and under no condition.
        words:
          /(?:^|[.!?] )(?!(?:if|once|when|after|before|until|unless)\b)[^.!?]*\b(?:e-?mail (?:has been|was|is) (?:just )?(?:sent|on its way)|(?:have|['’]ve) (?:just )?(?:sent you|sent an? (?:confirmation|e-?mail|link)|e-?mailed you)\b|thank(?:s| you) for (?:your )?regist|you (?:have|are)(?: now)?(?: successfully)? registered\b|registered successfully|successfully registered|registration (?:has been |was |is )(?:now )?(?:successful|completed?)\b|click the link in (?:the|your|our)\b)/i,
        among: ['mail', 'sent', 'regist', 'click the link'],
        weight: 2,
      },
      {
        words:
          /(?:^|[.!?] )(?!if\b)[^.!?]*\b(?:errors?|unsuccessful|failed|expired|rejected|cancell?ed|closed|cannot|unable|not sent|not been sent)\b/i,
        weight: -4,
      },
      { boxes: 0, weight: 1 },
    ],
  },
  {
    name: 'login',
    steps: [2, 5],
    quorum: 5,
    form: true,
    signals: [
      { path: '/Members/Login.aspx', weight: 2 },
      { passwords: 1, weight: 2 },
      // One to type once more: a password is chosen here.
      { passwords: 2, weight: -1 },
      { field: 'password', weight: 1 },
      { field: 'idNumber', weight: 1 },
      { field: 'submit', weight: 1 },
      { field: 'registerLink', weight: 1 },
      { field: 'forgottenPassword', weight: 1 },
      { words: /^(?:log|sign) in\b/i, weight: 1 },
      { id: 'txbSecretNumber', weight: -4 },
    ],
  },
  {
    name: 'myDetails',
    steps: [],
    quorum: 4,
    form: true,
    signals: [
      { path: '/Members/MyDetails.aspx', weight: 2 },
      { field: 'passwordOld', weight: 2 },
      { field: 'passwordNew', weight: 1 },
      { field: 'email', weight: 1 },
      { id: 'lblUserName', weight: 1 },
      { words: /^my details\b/i, weight: 1 },
      { id: 'txbSecretNumber', weight: -4 },
    ],
  },
  {
    name: 'forgottenPassword',
    steps: [5],
    quorum: 3,
    form: true,
    signals: [
      { path: '/Members/ForgottenPassword.aspx', weight: 2 },
      { words: /^(?:forgot|forgotten|reset)\b.*password/i, weight: 2 },
      { field: 'idNumber', weight: 1 },
      { field: 'email', weight: 1 },
    ],
  },
  {
    name: 'home',
    steps: [6],
    quorum: 3,
    signals: [
      { path: '/Members/HomeResult.aspx', weight: 2 },
      // Every page has it that is seen signed in.
      { field: 'logout', weight: 1 },
      { id: 'lblExamTitle', weight: 1 },
      { id: 'lblResult', weight: 1 },
      { field: 'statement', weight: 1 },
      {
        words: /^(?:(?:your|my|no|exam|the) )*results?\b|\byour (?:\w+ ){0,3}results?\b|^(?:welcome|hello)\b/i,
        weight: 1,
      },
    ],
  },
  {
    name: 'help',
    steps: [],
    quorum: 3,
    signals: [
      { path: '/Members/Help.aspx', weight: 2 },
      { words: /^help\b/i, weight: 1 },
    ],
  },
  {
    name: 'information',
    steps: [],
    quorum: 3,
    signals: [
      { path: '/Members/Information.aspx', weight: 2 },
      { words: /\binformation\b/i, weight: 1 },
    ],
  },
];

/** Whether this is the path of the page; letter case does not count. */
export const isAtPath = ({ signals }: KnownPage, path: string): boolean =>
  signals.some((signal) => 'path' in signal && isSamePath(signal.path, path));

/** @param path as in `Location`, whose letters beyond ASCII are written as signs */
export const isSamePath = (known: string, path: string): boolean => known.toLowerCase() === path.toLowerCase();
