// Made-up people: every exam family, old and new names, every result word, both shapes of ID number.
import type { Candidate } from './candidate.ts';

export const SAMPLE_PASSWORD = 'Practice22';

const DAY_MS = 86_400_000;

type Row = readonly [
  idNumber: string,
  secretNumber: string,
  name: string,
  examTitle: string,
  result: string,
  overallScore: number | null,
  account: 'registered' | 'new',
  daysUntilRelease: number,
];

const ROWS: readonly Row[] = [
  ['ABC123456', '1234', 'TA-TUNG WANG', 'First Certificate in English', 'Pass at Grade C', 160, 'new', -1],
  ['DEF234567', '2345', 'MEI-LING CHEN', 'B2 First for Schools', 'Pass at Grade A', 183, 'registered', -1],
  ['GHJ345678', '3456', 'CHIH-HAO LIN', 'B2 First', 'Grade B', 175, 'registered', -1],
  ['234567ABC', '4567', 'YI-CHUN HUANG', 'C1 Advanced', 'Pass at Grade B', 195, 'registered', -1],
  ['345678DEF', '5678', 'PEI-SHAN WU', 'C2 Proficiency', 'Pass at Grade C', 204, 'registered', -1],
  ['KLM456789', '6789', 'KUAN-YU CHANG', 'A2 Key for Schools', 'Pass with Distinction', 142, 'registered', -1],
  ['456789KLM', '7890', 'SZU-YING LIU', 'A2 Key (KET) for Schools', 'Pass with Merit', 135, 'registered', -1],
  ['NPQ567890', '8901', 'PO-HAN TSAI', 'B1 Preliminary for Schools', 'Pass', 147, 'registered', -1],
  [
    '567890NPQ',
    '9012',
    'HSIN-YI YANG',
    'Preliminary English Test',
    'Council of Europe Level A2',
    128,
    'registered',
    -1,
  ],
  ['RST678901', '0123', 'TZU-WEI HSU', 'First Certificate in English for Schools', 'Level B1', 151, 'registered', -1],
  ['678901RST', '1357', 'YA-TING CHENG', 'Certificate in Advanced English', 'Fail', 150, 'registered', -1],
  ['UVW789012', '2468', 'CHEN-EN HSIEH', 'Certificate of Proficiency in English', '-', null, 'registered', -1],
  ['789012UVW', '3579', 'WAN-JU KUO', 'B1 Preliminary', '', null, 'registered', -1],
  ['XYZ890123', '4680', 'JUN-KAI LO', 'A2 Key', 'X', null, 'registered', -1],
  ['890123XYZ', '5791', 'SHIH-HAN SU', 'Key English Test', 'Z', null, 'registered', -1],
  ['BCD901234', '6802', 'MING-CHE YEH', 'C1 Advanced', 'Pending', null, 'registered', -1],
  ['901234BCD', '7913', 'CHIA-HUI CHIANG', 'B1 Preliminary for Schools', 'Withheld', null, 'registered', -1],
  ['CDE012345', '8024', 'YU-HSUAN LAI', 'A2 Key for Schools', 'Exempt', null, 'registered', -1],
  ['012345CDE', '9135', 'AN-CHI TSENG', 'YLE Starters', '', null, 'registered', -1],
  ['FGH135790', '0246', 'PIN-YU CHOU', 'YLE Movers', '', null, 'new', -1],
  ['135790FGH', '1470', 'TZU-HSIN FANG', 'A2 Flyers', '', null, 'registered', -1],
  ['JKL246801', '2581', 'YOU-TING PENG', 'Pre A1 Starters', '', null, 'registered', -1],
  ['MNP357912', '3692', 'HAO-YU WEI', 'A2 Key for Schools', 'Pass at Grade A', 143, 'registered', 2],
  ['357912MNP', '4703', 'JIA-YI SUNG', 'B1 Preliminary for Schools', 'Pass at Grade B', 155, 'new', 2],
];

/** A fresh list; `now` in ms is the moment the release times are counted from. */
export function sampleCandidates(now: number): Candidate[] {
  return ROWS.map(([idNumber, secretNumber, name, examTitle, result, overallScore, account, days]) => ({
    idNumber,
    secretNumber,
    name,
    examTitle,
    result,
    overallScore,
    releaseAt: now + days * DAY_MS,
    ...(account === 'registered' && {
      registered: { email: `${idNumber.toLowerCase()}@example.com`, password: SAMPLE_PASSWORD },
    }),
  }));
}
