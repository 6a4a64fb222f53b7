/** Says when the document has changed. What changes without that is seen by observe-places.ts. */

/** ms from a change to the look at it, and the most that it becomes while a page keeps changing. */
const SOON_MS = 80;
const LONGEST_MS = 2000;
/** The same for what can bring, take or move a form. */
const LONGEST_FOR_FORMS_MS = 320;
/** A page that has not changed for so long is at rest: its next change is looked at soon. */
const AT_REST_MS = 1000;

/** What a form, a result or a page's name is made of. */
const TELLING = 'input, select, textarea, button, form, a, dialog, table, label, legend, h1, h2, h3, h4, [role]';
/** More than so many changes at once are a new page. */
const MANY = 40;

const ATTRIBUTES = ['style', 'class', 'hidden', 'disabled', 'type', 'id', 'for', 'open', 'aria-hidden'];

export interface ChangeObserver {
  /** Also what is in these, as the open shadow roots of the page's components. */
  readonly observe: (roots: readonly Node[]) => void;
  /** Something that is no change of the document may have changed what it shows. */
  readonly changed: () => void;
  /** The person has done something: what the page answers is looked at soon. */
  readonly acted: () => void;
  readonly stop: () => void;
}

/**
 * Each change costs one cheap test; the look itself comes later and once for many. While the page keeps changing, the
 * time to the next look grows.
 * @param ours the guide's own element, whose changes do not count
 * @param inForm whether an element stands in what the guide goes by
 * @param look called after changes; with false where nothing has changed that a form or its surroundings are made of
 * @param pressed while it is true, nothing is looked at
 */
export function observeChanges(
  ours: () => Element | undefined,
  inForm: (element: Element) => boolean,
  look: (telling: boolean) => void,
  pressed: () => boolean,
): ChangeObserver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer ends, and the wait that it was set for. */
  let dueAt = Infinity;
  let wait = SOON_MS;
  let changedAt = -Infinity;
  /** Whether something that tells has changed since the last look. */
  let told = false;

  const due = () => {
    timer = undefined;
    dueAt = Infinity;
    if (pressed()) return schedule(SOON_MS);
    wait = Math.min(wait * 2, LONGEST_MS);
    const telling = told;
    told = false;
    look(telling);
  };
  const schedule = (ms: number) => {
    const at = performance.now() + ms;
    if (timer !== undefined && dueAt <= at) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(due, ms);
  };
  const changed = (telling: boolean) => {
    const now = performance.now();
    if (now - changedAt > AT_REST_MS) wait = SOON_MS;
    changedAt = now;
    told ||= telling;
    schedule(telling ? Math.min(wait, LONGEST_FOR_FORMS_MS) : wait);
  };

  const tells = (node: Node): boolean =>
    node.nodeType === 1 && ((node as Element).matches(TELLING) || (node as Element).querySelector(TELLING) !== null);
  const isTelling = ({ type, target, addedNodes, removedNodes }: MutationRecord): boolean => {
    const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
    if (element && inForm(element)) return true;
    if (type === 'characterData') return false;
    return type === 'attributes' ? tells(target) : [...addedNodes, ...removedNodes].some(tells);
  };
  /** Of the guide's own element: on it, or only that it was put in or taken out. */
  const isOwn = ({ type, target, addedNodes, removedNodes }: MutationRecord): boolean => {
    const own = ours();
    if (own === undefined || target === own) return own !== undefined;
    return type === 'childList' && [...addedNodes, ...removedNodes].every((node) => node === own);
  };
  const hear = (records: MutationRecord[]) => {
    const counted = records.filter((record) => !isOwn(record));
    if (counted.length) changed(counted.length > MANY || counted.some(isTelling));
  };
  const mutations = new MutationObserver(hear);
  const observed = new WeakSet<Node>();
  const observe = (roots: readonly Node[]) => {
    for (const root of roots) {
      if (observed.has(root)) continue;
      observed.add(root);
      mutations.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ATTRIBUTES,
      });
    }
  };
  observe([document.documentElement]);
  return {
    observe,
    changed: () => changed(true),
    acted: () => (wait = SOON_MS),
    stop: () => {
      mutations.disconnect();
      clearTimeout(timer);
    },
  };
}
