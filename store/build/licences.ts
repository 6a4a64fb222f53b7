/** Licences of shipped code: which may be part of an MIT package, and the text that lists them. */
import { readFileSync } from 'node:fs';
import { readPackage, type ShippedPackage } from './shipped-packages.ts';

/**
 * Licences whose code may be part of an MIT package. MPL-2.0 applies to its own files only, which
 * are shipped unchanged with a link to their source.
 */
export const COMPATIBLE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0', 'CC0-1.0'];

/** One message for each problem with a licence; empty when all may be shipped. */
export const licenceFaults = (packages: readonly ShippedPackage[]): string[] =>
  packages.flatMap(({ name, licence, text, source }) => [
    ...(COMPATIBLE.includes(licence)
      ? []
      : [`${name}: its licence, ${licence}, is not known to go together with MIT.`]),
    ...(text ? [] : [`${name}: it brings no licence text.`]),
    ...(licence === 'MPL-2.0' && !source ? [`${name}: MPL-2.0 wants its source named.`] : []),
  ]);

const entry = ({ name, version, licence, source, text }: ShippedPackage) =>
  [
    `${'─'.repeat(78)}\n${name} ${version}\nLicence: ${licence}`,
    ...(source ? [`Source: ${source.replace(/^git\+/, '')}`] : []),
    ...(text ? [`\n${text.trim()}`] : []),
  ].join('\n');

/** The text for the package, from the folders of the shipped packages. Throws where one may not be shipped. */
export function licencesText(folders: Iterable<string>): string {
  const packages = [...folders].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
  const faults = licenceFaults(packages);
  if (faults.length) throw new Error(faults.join('\n'));
  return [
    `Candidate Guide is under the MIT licence:\n\n${readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8').trim()}`,
    'It contains code of these packages:\n' +
      packages.map(({ name, version, licence }) => `  ${name} ${version} (${licence})`).join('\n'),
    ...packages.map(entry),
  ]
    .join('\n\n')
    .replaceAll('\r\n', '\n')
    .concat('\n');
}
