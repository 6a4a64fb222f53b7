/**
 * Fills the ID Number, and the e-mail address where one is stored, when a candidate was chosen in the popup. The cursor
 * then stands in the box that comes next, which the person fills in.
 */
import type { Fill, Filling } from '../../domain/messages/fill.ts';
import type { GuideState } from './guide-state.ts';
import { isVisible } from './is-visible.ts';
import { typeInto } from './type-into.ts';

/** Nothing but these two fields is ever filled, and only on the two pages that ask for them. */
export function applyFill(state: GuideState, { idNumber, email }: Fill): Filling {
  const page = state.page?.name;
  if (page !== 'login' && page !== 'register') return 'wrongPage';
  const id = state.named('idNumber');
  if (!id || !isVisible(id.element)) return 'noField';
  if (typeInto(id.element, idNumber) !== 'typed') return 'fieldRefuses';
  const mail = state.named('email');
  if (page === 'register' && email && mail && isVisible(mail.element)) typeInto(mail.element, email);
  const next = state.named(page === 'login' ? 'password' : 'secretNumber');
  (next && isVisible(next.element) ? next : id).element.focus();
  return page === 'register' ? 'filledRegister' : 'filled';
}
