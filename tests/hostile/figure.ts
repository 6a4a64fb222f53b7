/** One row of the table: what was tried, how often, how often it went wrong, and how often it may. */
export interface Figure {
  readonly kind: Kind;
  readonly what: string;
  readonly tried: number;
  /** How often it went wrong; for a share, the share in percent. */
  readonly figure: number;
  readonly asked: 'zero' | { readonly atLeast: number };
  /** The first few that went wrong, or what else a reader needs. */
  readonly notes: readonly string[];
}

export const KINDS = ['redesigns', 'page', 'data', 'faults', 'leaks', 'supply'] as const;
export type Kind = (typeof KINDS)[number];

export interface Size {
  /** The full counts, in minutes; otherwise those that fit into `npm test`. */
  readonly full: boolean;
  readonly seed: number;
}

/** A row with no tries proves nothing and is never good. */
export function isGood({ tried, figure, asked }: Figure): boolean {
  return tried > 0 && (asked === 'zero' ? figure === 0 : figure >= asked.atLeast);
}

const MOST_NOTES = 8;

/** Counts tries and what went wrong, and keeps the first few for the table. */
export class Count {
  readonly kind: Kind;
  readonly what: string;
  private tried = 0;
  private wrong = 0;
  private readonly notes: string[] = [];

  constructor(kind: Kind, what: string) {
    this.kind = kind;
    this.what = what;
  }

  /** @param note what went wrong; undefined where nothing did */
  add(note: string | undefined | false, tries = 1): void {
    this.tried += tries;
    if (note === undefined || note === false) return;
    this.wrong += 1;
    if (this.notes.length < MOST_NOTES) this.notes.push(note.slice(0, 300));
  }

  figure(): Figure {
    return {
      kind: this.kind,
      what: this.what,
      tried: this.tried,
      figure: this.wrong,
      asked: 'zero',
      notes: this.notes,
    };
  }
}
