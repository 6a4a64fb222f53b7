/**
 * Reads a page of the site: is a result out, and what does it say? One function for the page that a
 * person sees and for the page that the background fetches. It never takes anything for a result
 * that is none; what it does not know it calls unrecognised.
 */
import { doubt } from './doubts.ts';
import { candidateName, pageAt, pageSignals } from './page-signals.ts';
import { pageTree } from './page-tree.ts';
import { findPairs } from './panel-pairs.ts';
import { readPanel } from './read-panel.ts';
import type { Reading } from './reading.ts';

/**
 * Never throws; takes time in proportion to the text, of which at most a million characters are read.
 * @param html the whole page, from its beginning to its `</html>`
 * @param address the final one, after redirects
 */
export function readResults(html: string, address: string): Reading {
  const at = pageAt(address);
  if (at === 'otherSite') return { is: 'unrecognised', why: at };
  const tree = pageTree(html);
  const signals = pageSignals(tree);
  if (!signals.loggedIn) {
    if (signals.locked && (signals.loginForm || at === 'login' || at === 'home')) return { is: 'locked' };
    if (signals.loginForm) return { is: 'signedOut' };
  }
  if (at === 'login')
    return signals.maintenance ? { is: 'maintenance', why: signals.maintenance } : { is: 'signedOut' };
  const { pairs, labels } = findPairs(tree.nodes);
  if (signals.maintenance && !signals.loggedIn && pairs.length === 0)
    return { is: 'maintenance', why: signals.maintenance };
  if (at !== 'home') return { is: 'unrecognised', why: 'otherPage' };
  if (tree.extent !== 'whole')
    return { is: 'unrecognised', why: tree.lines.length || html.length > 1000 ? tree.extent : 'empty' };
  if (tree.lines.length === 0) return { is: 'unrecognised', why: 'empty' };

  const { name, differs } = candidateName(tree, pairs);
  if (!signals.loggedIn && !(name && signals.released)) return { is: 'unrecognised', why: 'noSignals' };
  const named = name === undefined ? {} : { candidateName: name };
  const panel = readPanel(tree, { pairs, labels }, { released: signals.released, heading: signals.panelHeading });
  switch (panel.is) {
    case 'results': {
      const more = [
        ...(differs ? [doubt('result.doubt.namesDiffer')] : []),
        ...(signals.saysNotYet ? [doubt('result.doubt.saysNotYet')] : []),
      ];
      const [first, ...rest] = panel.results.map((result) => ({ ...result, doubts: [...result.doubts, ...more] }));
      return { is: 'available', ...named, results: [first!, ...rest] };
    }
    case 'unclear':
    case 'example':
    case 'contradictory':
      return { is: 'unrecognised', why: panel.is };
    case 'titleOnly':
      return signals.saysNotYet && !signals.released
        ? { is: 'notYet', ...named }
        : { is: 'unrecognised', why: 'unclear' };
    case 'empty':
    case 'none':
      if (signals.released) return { is: 'unrecognised', why: 'unclear' };
      if (signals.saysNotYet || panel.is === 'empty') return { is: 'notYet', ...named };
      if (signals.maintenance) return { is: 'maintenance', why: signals.maintenance };
      // A page without a panel is the home page before the release, unless it shows that it is another.
      return signals.trouble || signals.asks || !signals.loggedIn
        ? { is: 'unrecognised', why: 'unclear' }
        : { is: 'notYet', ...named };
  }
}
