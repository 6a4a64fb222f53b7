import { describe } from 'vitest';
import { checkField } from '../../../domain/checks/check-field.ts';
import { table } from './verdict-table.ts';

describe('the e-mail again', () => {
  const against = (first: string) => (value: string) => checkField('emailAgain', { value, first });
  describe('with wang@gmail.com above', () => {
    table(against('wang@gmail.com'), [
      ['', 'empty'],
      ['wang@gmail.com', 'right', 'check.match.right'],
      ['w', 'unfinished', 'check.match.tooShort', { meanwhile: 'check.match.keepTyping' }],
      ['wang@gmail.co', 'unfinished', 'check.match.tooShort'],
      ['WANG@gmail.com', 'wrong', 'check.match.case'],
      ['wang@Gmail.com', 'wrong', 'check.match.case'],
      ['wong@gmail.com', 'wrong', 'check.match.differs', { params: { position: 2 } }],
      ['wang@gmail.com.tw', 'wrong', 'check.match.differs', { params: { position: 15 } }],
      ['wing', 'wrong', 'check.match.differs', { params: { position: 2 } }],
      ['wang@@', 'wrong', 'check.email.twoAts'],
      ['wang@gmail.com ', 'wrong', 'check.email.space', { correction: 'wang@gmail.com' }],
      ['ｗａｎｇ＠gmail.com', 'wrong', 'check.email.fullWidth', { correction: 'wang@gmail.com' }],
      ['ㄨ', 'wrong', 'check.chineseInput'],
      ['  ', 'wrong', 'check.match.differs', { params: { position: 1 } }],
    ]);
  });
  describe('with a first box that is empty, unfinished or doubtful', () => {
    table(against(''), [
      ['wang@gmail.com', 'unfinished', 'check.match.firstEmpty'],
      ['w', 'unfinished', 'check.match.firstEmpty'],
      ['', 'empty'],
    ]);
    table(against('wang@gmail'), [
      ['wang@gmail', 'unfinished', 'check.match.firstWrong'],
      ['wang', 'unfinished', 'check.match.tooShort'],
    ]);
    table(against('wang@gmial.com'), [['wang@gmial.com', 'right', 'check.match.right']]);
    table(against('wang@@gmail.com'), [['wang@@gmail.com', 'wrong', 'check.email.twoAts']]);
  });
});

describe('the password again', () => {
  const against = (first: string) => (value: string) => checkField('newPasswordAgain', { value, first });
  describe('with Sunny123 above', () => {
    table(against('Sunny123'), [
      ['', 'empty'],
      ['Sunny123', 'right', 'check.match.right'],
      ['S', 'unfinished', 'check.match.tooShort', { meanwhile: 'check.match.keepTyping' }],
      ['Sunny12', 'unfinished', 'check.match.tooShort'],
      ['sunny123', 'wrong', 'check.match.case'],
      ['Sunny124', 'wrong', 'check.match.differs', { params: { position: 8 } }],
      ['Sunny1234', 'wrong', 'check.match.differs', { params: { position: 9 } }],
      ['x', 'wrong', 'check.match.differs', { params: { position: 1 } }],
      ['Sunny_', 'wrong', 'check.password.symbol', { params: { position: 6 } }],
      ['Ｓｕｎｎｙ１２３', 'wrong', 'check.password.fullWidth', { correction: 'Sunny123' }],
      ['1234', 'wrong', 'check.match.differs'],
    ]);
  });
  describe('with a first box that the site would refuse', () => {
    table(against('Sunny'), [
      ['Sunny', 'unfinished', 'check.match.firstWrong'],
      ['Sunny123', 'wrong', 'check.match.differs', { params: { position: 6 } }],
    ]);
    table(against('1234'), [['1234', 'unfinished', 'check.match.firstWrong']]);
    table(against(''), [['Sunny123', 'unfinished', 'check.match.firstEmpty']]);
    table(against('Sunny_123'), [['Sunny_123', 'wrong', 'check.password.symbol']]);
  });
});
