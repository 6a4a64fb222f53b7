/** Prints the practice site's invented candidates, and where the site is controlled. */
import type { PracticeSite } from '../practice-site/server.ts';

export function printCards({ state, url }: PracticeSite): void {
  console.log(
    '\nSample cards (invented people). Not yet registered: register first. Others: log in with Practice22.\n',
  );
  for (const { idNumber, secretNumber, name, examTitle, registered } of state.candidates)
    console.log(
      `  ID Number ${idNumber}   Secret Number ${secretNumber}   ${registered ? 'registered ' : 'new        '} ${examTitle}, ${name}`,
    );
  console.log(`\nThe practice site can be changed at ${url}/practice/control. Close the browser to end.`);
}
