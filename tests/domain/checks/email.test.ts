import { describe, expect, it } from 'vitest';
import { checkEmail, LARGE_PROVIDERS } from '../../../domain/checks/email.ts';
import { table, type Row } from './verdict-table.ts';

const right = 'check.right';

describe('accepted', () => {
  table(checkEmail, [
    ['wang@gmail.com', 'right', right],
    ['Wang.Xiao-Ming+exam@GMAIL.COM', 'right', right],
    ["o'brien_1@outlook.com", 'right', right],
    ['a@bcd.com', 'right', right],
    ['1@qq.com', 'right', right],
  ]);
});

it.each(LARGE_PROVIDERS)('%s is right as it stands, and is meant by a letter too few', (provider) => {
  expect(checkEmail(`family@${provider}`)).toMatchObject({ is: 'right' });
  const [name = '', ...rest] = provider.split('.');
  const slip = [name.slice(0, -2) + name.slice(-1), ...rest].join('.');
  expect(checkEmail(`family@${slip}`)).toMatchObject({ is: 'doubt', correction: `family@${provider}` });
});

describe('domains of Taiwan, and those of firms, are right as they stand', () => {
  const known = [
    'hinet.net',
    'msa.hinet.net',
    'ms12.hinet.net',
    'umail.hinet.net',
    'cm1.hinet.net',
    'yahoo.com.tw',
    'ntu.edu.tw',
    'mail.ntust.edu.tw',
    'st.tc.edu.tw',
    'go.edu.tw',
    'mail.gov.tw',
    'taipei.gov.tw',
    'mail.mil.tw',
    'pchome.com.tw',
    'seed.net.tw',
    'tpts5.seed.net.tw',
    'livemail.tw',
    'hotmail.com.tw',
    'outlook.com.tw',
    'kimo.com',
    'kimo.com.tw',
    'so-net.net.tw',
    'giga.net.tw',
    'xuite.net',
    'yam.com',
    'cht.com.tw',
    'fetnet.net',
    'lttc.org.tw',
    'wang.idv.tw',
    'tsmc.com',
    'asus.com',
    'acer.com',
    'htc.com',
    'mediatek.com',
    'foxconn.com',
    'esunbank.com',
    'ctbcbank.com',
    'cathaylife.com.tw',
    'momo.com.tw',
    'phone.com.tw',
    'kahoot.com',
    'gm.com',
    'yoo.com',
    'home.com.tw',
    'live.tw',
    'hey.com',
    'pm.me',
    'gmx.de',
    'mail.ru',
    'hotmail.jp',
    'yahoo.fr',
    'yahoo.com.sg',
    'yahoo.co.in',
    'yahoo.com.cn',
    'yahoo.co.th',
    'yahoo.co.id',
    'yahoo.com.vn',
    'yahoo.com.th',
    'hotmail.co.th',
    'outlook.co.id',
    'inet.net',
    'binet.net',
    'email.net',
    'mail.com.tw',
    'example.com',
  ];
  table(
    checkEmail,
    known.map((domain): Row => [`wang@${domain}`, 'right', right]),
  );
});

describe('slips in the domain', () => {
  const slips: Readonly<Record<string, string>> = {
    'gmial.com': 'gmail.com',
    'gmai.com': 'gmail.com',
    'gnail.com': 'gmail.com',
    'gmaill.com': 'gmail.com',
    'gamil.com': 'gmail.com',
    'gmail.con': 'gmail.com',
    'gmail.co': 'gmail.com',
    'gmail.cm': 'gmail.com',
    'gmail.comm': 'gmail.com',
    'gmail.om': 'gmail.com',
    'gmial.con': 'gmail.com',
    'GMIAL.COM': 'gmail.com',
    'hotmial.com': 'hotmail.com',
    'hotnail.com': 'hotmail.com',
    'hotmail.con': 'hotmail.com',
    'outlok.com': 'outlook.com',
    'iclod.com': 'icloud.com',
    'yaho.com.tw': 'yahoo.com.tw',
    'yahoo.co.tw': 'yahoo.com.tw',
    'yahoo.com.rw': 'yahoo.com.tw',
    'yahoo.co': 'yahoo.com',
    'yahooo.com.tw': 'yahoo.com.tw',
    'yahoo.con.tw': 'yahoo.com.tw',
    'yahoo.com.wt': 'yahoo.com.tw',
    'yaho.com.wt': 'yahoo.com.tw',
    'hinnet.net': 'hinet.net',
    'hient.net': 'hinet.net',
    'hinet.nte': 'hinet.net',
    'pchom.com.tw': 'pchome.com.tw',
    'company.con': 'company.com',
    'company.com.wt': 'company.com.tw',
    'company.com.twt': 'company.com.tw',
    'school.ogr': 'school.org',
    'company.con.tw': 'company.com.tw',
    'gmail.com.tw': 'gmail.com',
    'gmail.tw': 'gmail.com',
    'icloud.com.tw': 'icloud.com',
    'hinet.com': 'hinet.net',
    'hinet.com.tw': 'hinet.net',
    'hinet.net.tw': 'hinet.net',
  };
  table(
    checkEmail,
    Object.entries(slips).map(([slip, meant]): Row => [
      `Wang.x@${slip}`,
      'doubt',
      'check.email.typo',
      { correction: `Wang.x@${meant}`, params: { better: meant } },
    ]),
  );
  it('offers no correction that the site would refuse for its length', () => {
    for (const typed of ['a@b.comm', 'a@b.coom', `${'x'.repeat(63)}.${'x'.repeat(181)}@gmal.com`]) {
      expect([8, 254]).toContain(typed.length);
      expect(checkEmail(typed)).toEqual({ is: 'right', t: { key: right } });
    }
  });
});

describe('length', () => {
  const long = (length: number) => `${'x'.repeat(length - '@example.com'.length)}@example.com`;
  table(checkEmail, [
    ['a@b.com', 'unfinished', 'check.email.tooShort', { params: { missing: 1 }, meanwhile: 'check.email.keepTyping' }],
    ['a@b.tw', 'unfinished', 'check.email.tooShort', { params: { missing: 2 } }],
    ['ab@c.com', 'right', right],
    ['a@b.info', 'right', right],
    [long(254), 'right', right],
    [long(255), 'wrong', 'check.email.tooLong', { params: { extra: 1 } }],
    ['x'.repeat(300), 'wrong', 'check.email.tooLong', { params: { extra: 46 } }],
  ]);
});

describe('spaces and full-width, mended by a click', () => {
  const meant = { correction: 'wang@gmail.com' };
  table(checkEmail, [
    [' wang@gmail.com', 'wrong', 'check.email.space', meant],
    ['wang@gmail.com ', 'wrong', 'check.email.space', meant],
    ['wang @gmail.com', 'wrong', 'check.email.space', meant],
    ['wang@ gmail.com', 'wrong', 'check.email.space', meant],
    ['wang@gmail.com\n', 'wrong', 'check.email.space', meant],
    ['wang@gmail.com\u3000', 'wrong', 'check.email.cleaned', meant],
    ['wang@gmail.com\u200b', 'wrong', 'check.email.space', meant],
    ['ｗａｎｇ＠ｇｍａｉｌ．ｃｏｍ', 'wrong', 'check.email.fullWidth', meant],
    ['wang＠gmail.com', 'wrong', 'check.email.fullWidth', meant],
    ['wang@gmail．com', 'wrong', 'check.email.fullWidth', meant],
    ['wang@gmail。com', 'wrong', 'check.email.fullWidth', meant],
    ['wang@gmail｡com', 'wrong', 'check.email.fullWidth', meant],
    ['mailto:wang@gmail.com', 'wrong', 'check.email.cleaned', meant],
    ['<wang@gmail.com>', 'wrong', 'check.email.cleaned', meant],
    ['Wang Ta-Tung <wang@gmail.com>', 'wrong', 'check.email.cleaned', meant],
    ['wang@gmail.com,', 'wrong', 'check.email.cleaned', meant],
    ['wang@gmail.com;', 'wrong', 'check.email.cleaned', meant],
  ]);
});

describe('nothing, and not yet all', () => {
  const open = { meanwhile: 'check.email.keepTyping' } as const;
  table(checkEmail, [
    ['', 'empty'],
    ['   ', 'empty'],
    ['w', 'unfinished', 'check.email.noAt', open],
    ['wang', 'unfinished', 'check.email.noAt', open],
    ['wang.', 'unfinished', 'check.email.noAt', open],
    ['gmail.com', 'unfinished', 'check.email.noAt', open],
    ['wang@', 'unfinished', 'check.email.noDomain', open],
    ['wang@g', 'unfinished', 'check.email.domain', open],
    ['wang@gmail', 'unfinished', 'check.email.domain', open],
    ['wang@gmail.', 'unfinished', 'check.email.domain', open],
    ['wang@gmail.c', 'unfinished', 'check.email.domain', open],
    ['wang@192.168.0.1', 'unfinished', 'check.email.domain', open],
    ['wang@-gmail.com', 'unfinished', 'check.email.domain', open],
  ]);
});

describe('refused', () => {
  table(checkEmail, [
    ['wang@@gmail.com', 'wrong', 'check.email.twoAts'],
    ['wang@gmail@com', 'wrong', 'check.email.twoAts'],
    ['@gmail.com', 'wrong', 'check.email.noName'],
    ['@', 'wrong', 'check.email.noName'],
    ['.wang@gmail.com', 'wrong', 'check.email.dotAtStart'],
    ['wang.@gmail.com', 'wrong', 'check.email.dotBeforeAt'],
    ['a.wang@gmail.com.', 'unfinished', 'check.email.dotAtEnd', { meanwhile: 'check.email.keepTyping' }],
    ['wang..x@gmail.com', 'wrong', 'check.email.twoDots'],
    ['wang@gmail..com', 'wrong', 'check.email.twoDots'],
    ['wang@.com', 'wrong', 'check.email.dotAfterAt'],
    ['wang,x@gmail.com', 'wrong', 'check.email.symbol', { params: { got: ',' } }],
    ['wang@gmail,com', 'wrong', 'check.email.notADot', { params: { got: ',' }, correction: 'wang@gmail.com' }],
    ['wang@yahoo.com;tw', 'wrong', 'check.email.notADot', { params: { got: ';' }, correction: 'wang@yahoo.com.tw' }],
    ['wang@gmail，com', 'wrong', 'check.email.notADot', { params: { got: ',' }, correction: 'wang@gmail.com' }],
    ['wang;x', 'wrong', 'check.email.symbol', { params: { got: ';' } }],
    ['"wang"@gmail.com', 'wrong', 'check.email.symbol', { params: { got: '"' } }],
    ['wang(1)@gmail.com', 'wrong', 'check.email.symbol', { params: { got: '(' } }],
    ['wéng@gmail.com', 'wrong', 'check.email.symbol', { params: { got: 'é' } }],
    ['wang@gm_ail.com', 'wrong', 'check.email.domainSymbol', { params: { got: '_' } }],
    ['wang@gmail.com!', 'wrong', 'check.email.domainSymbol', { params: { got: '!' } }],
    ['wang王@gmail.com', 'wrong', 'check.chineseInput'],
    ['wang@ㄍmail.com', 'wrong', 'check.chineseInput'],
    ['王小明', 'wrong', 'check.chineseInput'],
  ]);
});
