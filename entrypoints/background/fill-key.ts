/**
 * The key that fills in, pressed on the site: it fills in the one candidate of the list. Where there are several, only the
 * person knows who sits there, and where nothing could be filled in, the popup says why: it opens instead.
 */
import { isFilled } from '../../domain/messages/fill.ts';
import { openList } from '../../platform/candidates/open-list.ts';
import { onFillKey } from '../../platform/command-keys.ts';
import { fillInTab } from '../../platform/fill-in-tab.ts';
import { keptSettings } from '../../platform/kept-settings.ts';
import { showPopup } from '../../platform/show-popup.ts';

/** The list's only candidate; undefined where there are none or several, or the list cannot be read. */
async function onlyCandidate() {
  const opening = await openList(await keptSettings().read());
  if (opening.is !== 'open') return undefined;
  const listing = await opening.store.list();
  opening.store.close();
  if (listing.is !== 'listed' || listing.unreadable.length) return undefined;
  return listing.candidates.length === 1 ? listing.candidates[0] : undefined;
}

/** To be called in the background's first turn. */
export function fillByKey(report: (error: unknown) => void): void {
  onFillKey((tab, windowId) => {
    const fill = async () => {
      const candidate = await onlyCandidate().catch(() => undefined);
      if (candidate && isFilled(await fillInTab(tab, candidate, false))) return;
      await showPopup(tab, windowId);
    };
    fill().catch(report);
  });
}
