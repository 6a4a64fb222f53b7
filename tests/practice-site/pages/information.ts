// The two pages of plain text: help and exam information. Open to everybody.
import { pageReply } from '../page-reply.ts';
import type { Reply } from '../reply.ts';
import type { Visit } from '../visit.ts';

export function help(visit: Visit): Reply {
  const paragraphs = [
    'To register you need the ID Number and the Secret Number on your Confirmation of Entry.',
    'If registering does not work, your details may not have arrived yet. Wait 48 hours and try again.',
    'After three wrong passwords in a row the account is locked for 30 minutes.',
    'For anything else, ask the centre where you took the exam.',
  ];
  return pageReply(visit, visit.look.text({ heading: 'Help', paragraphs }));
}

export function information(visit: Visit): Reply {
  const paragraphs = [
    'The date by which results are expected is printed on your Confirmation of Entry.',
    'Certificates follow some weeks after the results, through your centre.',
  ];
  return pageReply(visit, visit.look.text({ heading: 'Exam Information', paragraphs }));
}
