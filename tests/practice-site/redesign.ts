// The fault 'changed-ids': the same page after an unannounced redesign.

const NEW_WORDS: readonly (readonly [old: RegExp, fresh: string])[] = [
  [/\bid="(?=(lbl|btn|hl|a[A-Z]|UctHeader_))/g, 'id="v3-'],
  [/GraphicalProfile\.aspx\?CandidateUCI=/g, 'Document.aspx?Key='],
  [/Statement of Results/g, 'Summary'],
  [/Your result is available/g, 'Ready to read'],
  [/Your exam result/g, 'Your outcome'],
  [/Welcome /g, 'Hello '],
  [/(<td[^>]*>)(Qualification|Exam)(<\/td>)/g, '$1Award$3'],
  [/(<td[^>]*>)Result(<\/td>)/g, '$1Outcome$2'],
  [/(<td[^>]*>)Overall score(<\/td>)/g, '$1Total$2'],
  [/>Log out</g, '>Leave<'],
];

export function renamed(page: string): string {
  return NEW_WORDS.reduce((text, [old, fresh]) => text.replace(old, fresh), page);
}
