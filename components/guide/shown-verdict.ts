/** What of a verdict is shown now: while a field is being typed in, only what typing cannot mend. */
import type { Message } from '../../domain/message.ts';
import type { CheckKey, Verdict } from '../../domain/checks/verdict.ts';

export interface ShownVerdict {
  readonly tone: 'right' | 'wrong' | 'doubt' | 'neutral';
  readonly t: Message<CheckKey>;
  /** What one click would put into the field. */
  readonly correction?: string;
}

/** `left`: the person has gone on to something else since typing. Undefined for an empty field. */
export function shownVerdict(verdict: Verdict, left: boolean): ShownVerdict | undefined {
  const show = (tone: ShownVerdict['tone'], t: Message<CheckKey>, correction?: string): ShownVerdict => ({
    tone,
    t,
    ...(correction === undefined ? {} : { correction }),
  });
  switch (verdict.is) {
    case 'empty':
      return undefined;
    case 'right':
      return show('right', verdict.t);
    case 'doubt':
      // A name half typed often looks like a slip of another one.
      return left ? show('doubt', verdict.t, verdict.correction) : show('neutral', { key: 'check.email.keepTyping' });
    case 'wrong':
      return verdict.whileTyping && !left
        ? show('neutral', verdict.whileTyping)
        : show('wrong', verdict.t, verdict.correction);
  }
}
