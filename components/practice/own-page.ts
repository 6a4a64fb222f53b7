/** The guide's root on a page of the extension itself: there is nobody to hide it from. */
import { adoptStyle } from './adopt-style.ts';
import type { RootKind } from '../guide/guide-host.ts';

export const OWN_PAGE: RootKind = { mode: 'open', addStyle: adoptStyle };
