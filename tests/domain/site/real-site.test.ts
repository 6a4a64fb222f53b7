import { describe, expect, it } from 'vitest';
import { isRealSite, SITE_ORIGIN } from '../../../domain/site/real-site.ts';
import { LOGIN_ADDRESS } from '../../../domain/site/site-map.ts';

describe('isRealSite', () => {
  it('knows the origin from the facts', () => {
    expect(SITE_ORIGIN).toBe('https://candidates.cambridgeenglish.org');
    expect(isRealSite(LOGIN_ADDRESS)).toBe(true);
  });
  it.each([
    'https://candidates.cambridgeenglish.org',
    'https://candidates.cambridgeenglish.org/',
    'https://candidates.cambridgeenglish.org/Members/Login.aspx?M=None#x',
    'https://candidates.cambridgeenglish.org:443/',
    'HTTPS://Candidates.CambridgeEnglish.ORG/Members/',
  ])('says yes to %s', (address) => {
    expect(isRealSite(address)).toBe(true);
  });
  it.each([
    'http://candidates.cambridgeenglish.org/',
    'http://candidates.cambridgeenglish.org:443/',
    'https://candidates.cambridgeenglish.org:8443/',
    'https://candidates.cambridgeenglish.org./',
    'https://www.candidates.cambridgeenglish.org/',
    'https://cambridgeenglish.org/',
    'https://www.cambridgeenglish.org/',
    'https://resultsshare.cambridgeenglish.org/',
    'https://candidates.cambridgeenglish.org.evil.example/',
    'https://candidates.cambridgeenglish.org@evil.example/',
    'https://candidates.cambridgeenglish.org:443@evil.example/',
    'https://evil.example/candidates.cambridgeenglish.org/',
    'https://evil.example/?https://candidates.cambridgeenglish.org',
    'https://evil.example#https://candidates.cambridgeenglish.org/',
    'https://candidates-cambridgeenglish.org/',
    'https://candidatescambridgeenglish.org/',
    'https://candidates.cambridge-english.org/',
    'https://candidates.cambridgeenglish.com/',
    'https://candidates.cambridgeengIish.org/',
    'https://candidates.cambridgeenglish.org.tw/',
    'https://candidates.cambridgeengl\u0456sh.org/',
    'https://c\u0430ndidates.cambridgeenglish.org/',
    'https://xn--cndidates-q2i.cambridgeenglish.org/',
    'ftp://candidates.cambridgeenglish.org/',
    'file:///candidates.cambridgeenglish.org/',
    'view-source:https://candidates.cambridgeenglish.org/',
    'filesystem:https://candidates.cambridgeenglish.org/x',
    'blob:https://candidates.cambridgeenglish.org/0b9d',
    'about:blank',
    'data:text/html,x',
    'javascript:location',
    'chrome-extension://abc/popup.html',
    'candidates.cambridgeenglish.org',
    '//candidates.cambridgeenglish.org/',
    '',
    ' ',
    'null',
    'https://',
    'https://[',
    'https:candidates',
  ])('says no to %s', (address) => {
    expect(isRealSite(address)).toBe(false);
  });
});
