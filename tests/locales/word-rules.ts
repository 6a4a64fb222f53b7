/**
 * The rules for the words, as data. Each names an example that breaks it, so that a rule that has become blind is
 * noticed; words.test.ts runs each of them once over all texts.
 */

export interface WordRule {
  readonly name: string;
  /** What breaks it. Texts come with the site's terms and the other placeholders in their places. */
  readonly not: RegExp;
  /** Keys it holds for; all where absent. */
  readonly keys?: RegExp;
  /** What the pattern does not see, such as a site's own words. */
  readonly except?: RegExp;
  readonly example: string;
}

/** The site's own words stay as they are, also where we would say it differently. */
const SITES_OWN = /Forgotten password\?|(?:Confirm )?Email Address|[“「]Error when registering[”」]/g;

type OneWord = readonly [word: string, not: RegExp, example: string];

/** One thing, one word: the word used, the others that are not, and one of these. */
const ONE_WORD_CHINESE: readonly OneWord[] = [
  ['註冊', /登記|註册|申請帳號/, '登記'],
  ['登入', /登陸|登錄|簽入/, '登陸'],
  ['登出', /簽出|退出帳號/, '簽出'],
  ['密碼', /口令|通行碼/, '口令'],
  ['電子信箱', /電子郵件|電郵|伊媚兒|e-mail|郵箱/i, '電子郵件'],
  ['考生', /應試者|應考人|受測者/, '受測者'],
  ['考試中心', /試務中心|測驗中心|考場/, '考場'],
  ['考試通知', /准考證|報名確認信|參加確認/, '准考證'],
  ['成績單', /成績表|分數單/, '成績表'],
  ['劍橋英檢', /劍橋英語(?!分數量表|考生)/, '劍橋英語檢定'],
  ['劍橋英語分數量表', /劍橋量表|英語量尺|分數量尺/, '劍橋量表'],
  ['盾牌', /盾徽|徽章/, '徽章'],
  ['公布', /公佈|放榜|揭曉/, '公佈'],
  ['身分證字號', /身份證|身分證號碼/, '身份證'],
  ['帳號', /賬號|帳戶/, '帳戶'],
  ['名單', /清冊|名冊/, '名冊'],
  ['裝置', /設備/, '設備'],
  ['紙本說明', /書面說明|紙本指南/, '書面說明'],
  ['聯絡', /洽|聯繫/, '請洽'],
  ['級別', /級數/, '級數'],
  ['等成績', /等候成績|等候的成績/, '等候成績'],
  ['看不懂', /不認得|認不出|認不得|無法(?:辨識|判讀|理解)/, '不認得'],
  ['讀不出來', /無法讀取|無法讀出/, '無法讀取'],
  ['不確定', /(?:無法|不能)(?:確定|判斷|確認)/, '無法確定'],
  ['小幫手的視窗', /彈出視窗|彈窗|小幫手視窗/, '小幫手視窗'],
  ['官方網站', /官網|查分網站|成績網站|劍橋英語考生網站/, '官網'],
  ['證書', /證照|文憑|合格證/, '證照'],
  ['劍橋兒童英檢（YLE）', /少兒英|幼兒英|兒童英語|兒童美語/, '少兒英語'],
  ['紙筆測驗', /紙本(?:測驗|考試)|紙筆考試|筆試/, '紙本考試'],
  ['電腦測驗', /電腦考試|線上(?:測驗|考試)|機考|數位(?:測驗|考試)/, '電腦考試'],
  ['無痕（隱私）視窗', /無痕視窗|無痕模式/, '無痕視窗'],
  ['您', /你/, '你'],
];
const ONE_WORD_ENGLISH: readonly OneWord[] = [
  ['e-mail', /\bemail/i, 'an email'],
  ['log in', /\bsign(?:ed|ing)? (?:in|on)\b|\blogon\b|\blog-in\b/i, 'log-in'],
  ['log out', /\bsign(?:ed|ing)? out\b|\blog off\b/i, 'sign out'],
  ['candidate', /\b(?:student|examinee|test-taker)s?\b/i, 'a student'],
  ['exam centre', /\b(?:test|testing) cent(?:re|er)\b|\bcenter\b/i, 'the center'],
  ['Confirmation of Entry', /\b(?:admission ticket|entry letter|statement of entry)\b/i, 'the entry letter'],
  ['Statement of Results', /\bresult(?:s)? slip\b|\btranscript\b/i, 'a result slip'],
  ['ID Number', /\bcandidate ID\b|\bUCI\b/, 'your UCI'],
  ['national ID number', /\bidentity card number\b/i, 'identity card number'],
  ['extension', /\badd-?on\b|\bplugin\b/i, 'the add-on'],
  ['erase', /\bwipe\b|\bpurge\b/i, 'wipe it'],
  ['(optional)', /may be left out/i, 'may be left out'],
  ['who to ask', /\bwhom\b/i, 'whom to ask'],
  ['fix', /\bmend(?:s|ed|ing)?\b/i, 'mend it'],
  ['mistakes', /\bslips?\b/i, 'a slip'],
  ['click', /\bpress(?:es|ed|ing)? (?!F2|Ctrl|Shift|Alt|Tab|Space|Enter|\?)/i, 'press Submit'],
  ['keep typing', /\bgo(?:es)? on typing\b/i, 'go on typing'],
  ['junk folder', /\bjunk mail\b|\bspam\b/i, 'junk mail'],
  ['Waiting for results', /\bwatching for\b|\bthe watch\b/i, 'watching for results'],
  ['next check', /\b(?:last|next|first) looks?\b|\blooks (?:begin|go on|stop)/i, 'the next look'],
];

const oneWord = (words: readonly OneWord[]): readonly WordRule[] =>
  words.map(([word, not, example]) => ({
    name: `${word}, and no other word for it`,
    not,
    except: SITES_OWN,
    example,
  }));

export const CHINESE_RULES: readonly WordRule[] = [
  ...oneWord(ONE_WORD_CHINESE),
  {
    name: 'no word of the mainland',
    not: /設置|登錄|默認|信息|網絡|保存|導入|導出|刷新|賬號|屏幕|視頻|軟件|程序|鼠標|打印|文件夾/,
    example: '請保存設定。',
  },
  {
    name: 'no ；in a text of the extension: two sentences instead',
    not: /；/,
    keys: /^(?!PRIVACY|store|README)/,
    example: '網站正在維護；請等。',
  },
  {
    name: 'the guide checks (查), people look (看): of the times at which it checks',
    not: /看過|再看(?!看)|才會看/,
    keys: /^watch\./,
    example: '8 看過，還沒公布。',
  },
  {
    name: 'the guide checks (查), people look (看): of what the guide does',
    not: /自動看|幫忙看|小幫手[^，。「」]{0,10}會再?看(?!不懂|到)/,
    example: '小幫手 8 會再看。',
  },
  {
    name: 'in a letter the site is 劍橋考生網站（Candidate Website）, or 劍橋考生網站',
    not: /官方網站|(?<!劍橋考生網站（)Candidate Website|(?<!劍橋)考生網站/,
    keys: /^centreMessage\.(?:subject|problem|request)\./,
    example: '我們在官方網站註冊。',
  },
  {
    name: 'who checks next is said: with a time to come stands 小幫手',
    not: /^(?!.*小幫手).*(?:[，。；]|^)8 (?:會)?(?:再|起)[查試]/,
    keys: /^watch\.(?!health|last)/,
    example: '8 會再查一次。',
  },
  {
    name: 'a button of the site stands in 「」 or brackets',
    not: /(?<![「（A-Za-z])(?:Register|Submit|Log in|Log out|Home|Prefer Not To Say|Forgotten password\?)(?![」）\w])/,
    example: '請按 Submit。',
  },
  {
    name: 'a sentence has fewer than 30 Han',
    not: /(?:[^。？！\p{Script=Han}]*\p{Script=Han}){30}/u,
    keys: /^(?!PRIVACY|README|store|manifest)/,
    example: '一'.repeat(30),
  },
  {
    name: 'a sentence of a document has at most 40 Han',
    not: /(?:[^。？！|\p{Script=Han}]*\p{Script=Han}){41}/u,
    keys: /^(?:PRIVACY|README|store|manifest)/,
    example: '一'.repeat(41),
  },
  {
    name: 'a note at a field has at most 40 Han, so that it is read while the box waits',
    not: /^(?:[^\p{Script=Han}]*\p{Script=Han}){41}/u,
    keys: /^hint\..*\.more$/,
    example: `${'一二三四五六七八九。'.repeat(4)}一二三四五六七八九。`,
  },
];

export const ENGLISH_RULES: readonly WordRule[] = [
  ...oneWord(ONE_WORD_ENGLISH),
  { name: "double quotes are “ ”, apostrophes are '", not: /"|’/, example: 'Say "yes".' },
  {
    name: 'no dated word',
    not: /\b(?:surely|rightly|anew|whole of|bears?|shall not)\b/i,
    example: 'You surely read it.',
  },
];

export const ONE_WORDS = {
  'zh-TW': ONE_WORD_CHINESE.map(([word]) => word),
  en: ONE_WORD_ENGLISH.map(([word]) => word),
} as const;

/** Keys such as the rules hold for. */
export const EXAMPLE_KEYS: readonly string[] = [
  'check.right',
  'watch.looking',
  'hint.register.idNumber.more',
  'centreMessage.problem.locked',
  'PRIVACY.zh-TW.md:1',
];

/** @param texts by key, with the site's terms and the other placeholders filled; returns those that break the rule */
export function faultsOf({ not, keys, except }: WordRule, texts: readonly (readonly [string, string])[]): string[] {
  return texts.flatMap(([key, text]) => {
    if (keys && !keys.test(key)) return [];
    const found = not.exec(except ? text.replaceAll(except, '') : text)?.[0];
    return found === undefined ? [] : [`${key}: ${found}`];
  });
}
