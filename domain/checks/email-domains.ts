/**
 * Mail domains that are right as they stand: the large providers, and those families in Taiwan
 * use. A suggestion is never made away from them.
 */

/** The providers that a slip is measured against. */
export const LARGE_PROVIDERS: readonly string[] = [
  'gmail.com', 'yahoo.com', 'yahoo.com.tw', 'hotmail.com', 'outlook.com', 'icloud.com', 'hinet.net', 'pchome.com.tw', 'livemail.tw',
];

export const KNOWN_DOMAINS: readonly string[] = [
  ...LARGE_PROVIDERS, 'googlemail.com', 'ymail.com', 'rocketmail.com', 'fastmail.com',
  'hotmail.com.tw', 'outlook.com.tw', 'live.com', 'msn.com', 'mail.com', 'email.com', 'line.me', 'ms.com',
  'me.com', 'mac.com', 'aol.com', 'proton.me', 'protonmail.com', 'gmx.com', 'gmx.net', 'zoho.com',
  'seed.net.tw', 'kimo.com', 'kimo.com.tw', 'giga.net.tw', 'so-net.net.tw',
  'tpts5.seed.net.tw', 'url.com.tw', 'xuite.net', 'apol.com.tw', 'anet.net.tw', 'ebtnet.net', 'kbronet.com.tw', 'fetnet.net',
  'taiwanmobile.com', 'cht.com.tw', 'sinamail.com', 'yam.com', 'mail2000.com.tw', 'cm1.hinet.net', 'naver.com', 'daum.net',
  'qq.com', '163.com', '126.com', 'sina.com', 'foxmail.com', 'yahoo.co.jp', 'yahoo.co.uk', 'yahoo.com.hk', 'hotmail.co.uk',
];

/** Endings under which schools, offices and Chunghwa Telecom's numbered hosts live. */
export const KNOWN_ENDINGS: readonly string[] = [
  '.edu.tw', '.gov.tw', '.mil.tw', '.org.tw', '.idv.tw', '.hinet.net', '.seed.net.tw', '.edu', '.ac.uk', '.edu.hk',
];
