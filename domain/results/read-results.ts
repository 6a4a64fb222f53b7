/**
 * Reads a page of the site: is a result out, and what does it say? One function for the page that a
 * person sees and for the page that the background fetches. It never takes anything for a result
 * that is none; what it does not know it calls unrecognised.
 */
import { candidateName } from './candidate-name.ts';
import { doubt } from './doubts.ts';
import { pageAt, pageSigns } from './page-signs.ts';
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
  const signs = pageSigns(tree);
  if (!signs.loggedIn) {
    if (signs.locked && (signs.loginForm || at === 'login' || at === 'home')) return { is: 'locked' };
    if (signs.loginForm) return { is: 'signedOut' };
  }
  if (at === 'login') return signs.maintenance ? { is: 'maintenance', why: signs.maintenance } : { is: 'signedOut' };
  const { pairs, labels } = findPairs(tree.nodes);
  if (signs.maintenance && !signs.loggedIn && pairs.length === 0) return { is: 'maintenance', why: signs.maintenance };
  if (at !== 'home') return { is: 'unrecognised', why: 'otherPage' };
  if (tree.extent !== 'whole')
    return { is: 'unrecognised', why: tree.lines.length || html.length > 1000 ? tree.extent : 'empty' };
  if (tree.lines.length === 0) return { is: 'unrecognised', why: 'empty' };

  const { name, differs } = candidateName(tree, pairs);
  if (!signs.loggedIn && !(name && signs.released)) return { is: 'unrecognised', why: 'noSigns' };
  const named = name === undefined ? {} : { candidateName: name };
  const panel = readPanel(tree, { pairs, labels }, { released: signs.released, heading: signs.panelHeading });
  switch (panel.is) {
    case 'results': {
      const more = [
        ...(differs ? [doubt('result.doubt.namesDiffer')] : []),
        ...(signs.saysNotYet ? [doubt('result.doubt.saysNotYet')] : []),
      ];
      const [first, ...rest] = panel.results.map((result) => ({ ...result, doubts: [...result.doubts, ...more] }));
      return { is: 'available', ...named, results: [first!, ...rest] };
    }
    case 'unclear':
    case 'example':
    case 'contradictory':
      return { is: 'unrecognised', why: panel.is };
    case 'titleOnly':
      return signs.saysNotYet && !signs.released ? { is: 'notYet', ...named } : { is: 'unrecognised', why: 'unclear' };
    case 'empty':
    case 'none':
      if (signs.released) return { is: 'unrecognised', why: 'unclear' };
      if (signs.saysNotYet || panel.is === 'empty') return { is: 'notYet', ...named };
      if (signs.maintenance) return { is: 'maintenance', why: signs.maintenance };
      // A page without a panel is the home page before the release, unless it shows that it is another.
      return signs.trouble || signs.asks || !signs.loggedIn
        ? { is: 'unrecognised', why: 'unclear' }
        : { is: 'notYet', ...named };
  }
}
