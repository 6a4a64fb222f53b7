/** `npm run zip`: the packages for Chrome, Edge and Firefox, one to load unpacked and the sources, with their hashes. */
import { writeFileSync } from 'node:fs';
import { makePackages, packageHashes } from './packages.ts';

makePackages('.', true);
const sums = Object.entries(packageHashes('.')).map(([name, hash]) => `${hash}  ${name}\n`);
// `sha256sum --check SHA256SUMS`, in the folder of the packages.
writeFileSync('.output/SHA256SUMS', sums.join(''));
process.stdout.write(sums.join(''));
