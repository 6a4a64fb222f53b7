/** Made class lists in every encoding. Apart from the others: a browser reads them too, where no texts are at hand. */
import { p, rows, THREE, type CorpusFile } from './corpus-file.ts';
import { encoded, joined, utf16, utf8 } from './encode.ts';

export const ENCODING_FILES: readonly CorpusFile[] = [
  {
    name: 'utf-8.csv',
    about: 'UTF-8 without a mark',
    group: 'encodings',
    content: () => utf8(rows(',')),
    right: { encoding: 'utf-8', read: THREE },
  },
  {
    name: 'utf-8-mark.csv',
    about: 'Excel, “CSV UTF-8”: a mark, Windows line ends',
    group: 'encodings',
    content: () => utf8(`\ufeff${rows(',', '\r\n')}`),
    right: { encoding: 'utf-8', read: THREE },
  },
  {
    name: 'unicode.txt',
    about: 'Excel, “Unicode text”: UTF-16 with tabs',
    group: 'encodings',
    content: () => utf16(rows('\t', '\r\n'), 'little'),
    right: { encoding: 'utf-16le', read: THREE },
  },
  {
    name: 'utf-16be.txt',
    about: 'UTF-16, big end first',
    group: 'encodings',
    content: () => utf16(rows('\t'), 'big'),
    right: { encoding: 'utf-16be', read: THREE },
  },
  {
    name: 'utf-16-no-mark.csv',
    about: 'UTF-16 without a mark',
    group: 'encodings',
    content: () => utf16(rows(','), 'little', false),
    right: { encoding: 'utf-16le', read: THREE },
  },
  {
    name: 'big5.csv',
    about: 'Excel in Taiwan, “CSV”: Big5',
    group: 'encodings',
    content: () => encoded(rows(',', '\r\n'), 'big5'),
    right: { encoding: 'big5', read: THREE },
  },
  {
    name: 'big5-english-names.csv',
    about: 'Big5, English names of columns, three names only',
    group: 'encodings',
    content: () => encoded(rows(',', '\r\n', ['Name', 'ID Number', 'Exam']), 'big5'),
    right: { encoding: 'big5', read: THREE },
  },
  {
    name: 'cp950-eten.csv',
    about: 'CP950: characters that ETEN added (碁, 恒, 裏)',
    group: 'encodings',
    content: () =>
      joined(
        encoded('姓名,ID Number\r\n王', 'big5'),
        [0xf9, 0xda],
        encoded('明,ABC123456\r\n陳', 'big5'),
        [0xf9, 0xd6],
        encoded('君,234567DEF\r\n', 'big5'),
      ),
    right: { encoding: 'big5', read: [p('王恒明', 'ABC123456'), p('陳碁君', '234567DEF')] },
  },
  {
    name: 'cp950-private.csv',
    about: 'CP950: a character of the school’s own (FA40)',
    group: 'encodings',
    content: () =>
      joined(
        encoded('姓名,ID Number\r\n王', 'big5'),
        [0xfa, 0x40],
        encoded('明,ABC123456\r\n陳怡君,234567DEF\r\n', 'big5'),
      ),
    right: {
      encoding: 'big5',
      // Which character a decoder gives differs (U+E000, 𠕇); none is the one that was meant.
      read: [{ idNumber: 'ABC123456' }, p('陳怡君', '234567DEF')],
      doubts: [[2, 'candidates.doubt.rareName']],
    },
  },
  {
    name: 'big5-lost.csv',
    about: 'Big5: a character it does not have was saved as “?” (堃)',
    group: 'encodings',
    content: () => encoded('姓名,ID Number\r\n游錫?,ABC123456\r\n陳怡君,234567DEF\r\n', 'big5'),
    right: {
      encoding: 'big5',
      read: [p('游錫?', 'ABC123456'), p('陳怡君', '234567DEF')],
      doubts: [[2, 'candidates.doubt.lostName']],
    },
  },
  {
    name: 'gbk.csv',
    about: 'WPS in China, GBK with traditional characters',
    group: 'encodings',
    content: () => encoded(rows(',', '\r\n'), 'gb18030'),
    right: { encoding: 'gb18030', read: THREE },
  },
  {
    name: 'gbk-english-names.csv',
    about: 'GBK, English names of columns, three names only',
    group: 'encodings',
    content: () => encoded('Name,ID Number\r\n王小明,ABC123456\r\n李伟,234567DEF\r\n张敏,GHJ345678\r\n', 'gb18030'),
    right: {
      encoding: 'gb18030',
      read: [p('王小明', 'ABC123456'), p('李伟', '234567DEF'), p('张敏', 'GHJ345678')],
    },
  },
  {
    name: 'gb18030-four-bytes.csv',
    about: 'GB 18030, a character of four bytes (𠮷)',
    group: 'encodings',
    content: () =>
      joined(
        encoded('姓名,ID Number\r\n', 'gb18030'),
        [0x95, 0x34, 0xb2, 0x35],
        encoded('田愛,ABC123456\r\n陈怡君,234567DEF\r\n', 'gb18030'),
      ),
    right: {
      encoding: 'gb18030',
      read: [p('𠮷田愛', 'ABC123456'), p('陈怡君', '234567DEF')],
      doubts: [[2, 'candidates.doubt.rareName']],
    },
  },
  {
    name: 'utf-8-cut.csv',
    about: 'UTF-8, cut off in the middle of a character',
    group: 'encodings',
    content: () => joined(utf8('姓名,ID Number,備註\n王小明,ABC123456,\n陳怡君,234567DEF,需要輪椅'), []).slice(0, -2),
    right: {
      encoding: 'utf-8',
      doubtful: true,
      read: [p('王小明', 'ABC123456'), p('陳怡君', '234567DEF', { note: '需要輪\ufffd' })],
    },
  },
  {
    name: 'big5-cut.csv',
    about: 'Big5, cut off in the middle of a character',
    group: 'encodings',
    content: () =>
      encoded('姓名,ID Number,備註\r\n王小明,ABC123456,\r\n陳怡君,234567DEF,需要輪椅', 'big5').slice(0, -1),
    right: {
      encoding: 'big5',
      doubtful: true,
      read: [p('王小明', 'ABC123456'), p('陳怡君', '234567DEF', { note: '需要輪\ufffd' })],
    },
  },
  {
    name: 'mixed.csv',
    about: 'UTF-8 with one name pasted in as Big5',
    group: 'encodings',
    content: () =>
      joined(
        utf8('姓名,ID Number\n王小明,ABC123456\n'),
        encoded('陳怡君', 'big5'),
        utf8(',234567DEF\n林志豪,GHJ345678\n'),
      ),
    right: {
      encoding: 'utf-8',
      doubtful: true,
      read: [p('王小明', 'ABC123456'), { idNumber: '234567DEF' }, p('林志豪', 'GHJ345678')],
      doubts: [[3, 'candidates.doubt.rareName']],
    },
  },
  {
    name: 'mojibake.csv',
    about: 'names that another program had read in the wrong encoding before they were saved',
    group: 'encodings',
    // UTF-8 read as Windows-1252; Big5 read as Windows-1252.
    content: () => utf8('姓名,ID Number\nçŽ‹å°\u008fæ˜Ž,ABC123456\n¤ý¤p©ú,234567DEF\nJosé Müller,GHJ345678\n'),
    right: {
      encoding: 'utf-8',
      read: [{ idNumber: 'ABC123456' }, { idNumber: '234567DEF' }, p('José Müller', 'GHJ345678')],
      doubts: [
        [2, 'candidates.doubt.lostName'],
        [3, 'candidates.doubt.lostName'],
      ],
    },
  },
  {
    name: 'private-use.csv',
    about: 'UTF-8 with a private character, a rare one and a replacement',
    group: 'encodings',
    content: () => utf8('姓名,ID Number\n陳\ue123明,ABC123456\n𠮷田愛,234567DEF\n林\ufffd豪,GHJ345678\n'),
    right: {
      encoding: 'utf-8',
      // In UTF-8 a rare character is what was meant.
      read: [p('陳\ue123明', 'ABC123456'), p('𠮷田愛', '234567DEF'), p('林\ufffd豪', 'GHJ345678')],
      doubts: [
        [2, 'candidates.doubt.rareName'],
        [4, 'candidates.doubt.rareName'],
      ],
    },
  },
  {
    name: 'latin.csv',
    about: 'Windows-1252, English names of columns',
    group: 'encodings',
    content: () => Uint8Array.from(Buffer.from('Name,ID Number\r\nJosé,ABC123456\r\nZoë,234567DEF\r\n', 'latin1')),
    right: { refused: 'candidates.refused.encoding' },
  },
];
