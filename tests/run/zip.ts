/** `npm run zip`: the packages for Chrome, Edge and Firefox and the sources ZIP, with their hashes. */
import { makePackages, packageHashes } from './packages.ts';

makePackages('.', true);
for (const [name, hash] of Object.entries(packageHashes('.'))) console.log(`${hash}  .output/${name}`);
