import { domainToASCII } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isLookAlike } from '../../../domain/site/look-alike.ts';

const at = (host: string) => `https://${host}/Members/Login.aspx`;

describe('looks like the official site', () => {
  test.each([
    // The name at another place of the address.
    'candidates-cambridgeenglish.org',
    'candidates.cambridgeenglish.org.example.com',
    'candidatescambridgeenglish.org',
    'cambridgeenglish-results.com',
    'cambridge-english.org',
    'cambridge.english.example.com',
    'cambridgeenglish.com.tw',
    // A letter left out, added, changed, exchanged, or two.
    'cambridgeenglis.org',
    'cambridgenglish.org',
    'candidates.cambridgeengllish.org',
    'candidates.canbridgeenglish.org',
    'candidates.cambrigdeenglish.org',
    'candidates.camdridgeemglish.org',
    'carnbridgeenglish.org',
    'cambr1dgeeng1ish.org',
    'cambridgeeng11sh.org',
    // Letters with marks, and letters of other scripts.
    'candidates.cambrídgeénglish.org',
    'candidates.cаmbridgeenglish.org',
    'сamвridgееnglіsh.org',
    'саmbrіԁgееոgӏіѕһ.com',
    'candidates.cambridgeenglish.оrg',
  ])('%s', (host) => {
    expect(domainToASCII(host)).not.toBe('');
    expect(isLookAlike(at(domainToASCII(host)))).toBe(true);
  });

  test('the official name without encryption, at another port, with a dot at its end', () => {
    expect(isLookAlike('http://candidates.cambridgeenglish.org/Members/Login.aspx')).toBe(true);
    expect(isLookAlike('https://candidates.cambridgeenglish.org:8443/')).toBe(true);
    expect(isLookAlike('https://candidates.cambridgeenglish.org./')).toBe(true);
  });
});

/** How far a host may be from the name: two changes of any kind, and no third. */
describe('two changes are enough, three are too many', () => {
  test.each([
    ['cambridgeengli', true, 'cambridgeengl', false, 'left out at the end'],
    ['xxmbridgeenglish', true, 'xxxbridgeenglish', false, 'changed at the beginning'],
    ['cambrxxgeenglish', true, 'cambrxxxeenglish', false, 'changed in the middle'],
    ['camxbridgexenglish', true, 'camxbridgexengxlish', false, 'added'],
    ['acmbrideenglish', true, 'acmbrideengish', false, 'exchanged and left out'],
    ['acmbirdgeenglish', true, 'acmbirdgeenlgish', false, 'exchanged'],
    ['cambridgenglsh', true, 'cmbridgenglsh', false, 'left out'],
  ])('%s: %s, %s: %s (%s)', (near, isNear, far, isFar) => {
    expect([isLookAlike(at(`${near}.com`)), isLookAlike(at(`${far}.com`))]).toEqual([isNear, isFar]);
  });
  test.each([
    ['c4mbridgeenglish', true],
    ['ca-m-b-r-i-d-g-e-e_n_g_l_i_s_h', true],
    ['cambr1dg33ngl15h', true],
    ['cambr2dg22ngl22h', false],
    ['carnbr1dgeeng1ish', true],
    ['xcarnbrxxxeenglish', false],
    ['carnbxxdgeenglish', true],
    ['cambridgeenglixxrn', true],
    ['CAMBRIDGEENGLISH', true],
  ])('%s: %s', (host, is) => expect(isLookAlike(at(`${host}.com`))).toBe(is));
});

/** What a browser makes of letters beyond ASCII, read back as the letters that a person sees. */
describe('names in other writings', () => {
  test.each([
    ['cambridgeénglish', true],
    ['ćámbřídģéénglísh', true],
    ['ⅽambridgeenglish', true],
    ['cаmbrіdgееnglіsh', true],
    ['саmbrіdgеenglіѕһ', true],
    ['中cambridgeenglish文', true],
    ['劍橋cambridge英檢', false],
    ['bücher-und-mehr', false],
    ['münchen', false],
    ['ｃａｍｂｒｉｄｇｅｅｎｇｌｉｓｈ', true],
  ])('%s: %s', (name, is) => {
    const host = domainToASCII(`${name}.com`);
    expect(host).not.toBe('');
    expect(isLookAlike(at(host))).toBe(is);
  });
});

describe('does not', () => {
  test.each([
    'candidates.cambridgeenglish.org',
    'www.cambridgeenglish.org',
    'cambridgeenglish.org',
    'www.candidates.cambridgeenglish.org',
    'cambridge.org',
    'www.cam.ac.uk',
    'english.cambridge.edu.tw',
    'www.britishcouncil.org.tw',
    'cambridgeshire.gov.uk',
    'learnenglish.britishcouncil.org',
    'dictionary.cambridge.org',
    'www.google.com',
    'mail.google.com',
    'www.lttc.ntu.edu.tw',
    'localhost',
    '127.0.0.1',
    'xn--fiqs8s.xn--j6w193g',
    // As long as the name, and in another script throughout: nothing Latin speaks for it.
    '中文網址和很長很長的名字都不算像.台灣',
  ])('%s', (host) => expect(isLookAlike(at(domainToASCII(host)))).toBe(false));

  test.each([
    'about:blank',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop/popup.html?cambridgeenglish',
    'moz-extension://candidates.cambridgeenglish/popup.html',
    'file:///home/cambridgeenglish.html',
    'blob:https://cambridgeenglish.example.com/1',
    'view-source:https://cambridgeenglish.example.com/',
    'https://example.com/candidates.cambridgeenglish.org/Members/Login.aspx',
    'https://example.com/?q=cambridgeenglish',
    'nonsense',
    '',
  ])('%s', (address) => expect(isLookAlike(address)).toBe(false));

  test('nonsense after xn-- is no fault', () => {
    for (const label of ['xn--', 'xn---', 'xn--99999999999', 'xn--zzzzzzzzzzzzzzzz', 'xn--a-ecp.ru'])
      expect(isLookAlike(`https://${label}/`)).toBe(false);
  });
});
