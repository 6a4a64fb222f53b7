/** Reads a backup file whole before anything is written: either all of it is right, or every reason is told. */
import * as z from 'zod/mini';
import { migrateSettings, readSettings, type Settings } from '../settings/settings.ts';
import type { Release } from '../watch/restore-releases.ts';
import { releaseEntries } from '../watch/watch-state.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, MOST_BACKUP_BYTES, MOST_CANDIDATES } from './backup.ts';
import { readCandidate, type Candidate } from './candidate.ts';
import type { RefusalKey } from './candidate-keys.ts';
import { decodeFile } from './decode-file.ts';
import { forbiddenIn, unknownEntry } from './forbidden-parts.ts';
import { reason, type Reason } from './reason.ts';

export type BackupReading =
  | {
      readonly is: 'read';
      readonly candidates: readonly Candidate[];
      /** To be put back as they are (the second list of `store.put`): a later version may read them. */
      readonly unreadable: readonly unknown[];
      readonly settings?: Settings;
      /** Kept results, to be put back as they are. Version 1 had none. */
      readonly results: readonly unknown[];
      /** Results that were announced to the person. Versions before 4 had none. */
      readonly announced: readonly Release[];
    }
  | { readonly is: 'refused'; readonly reasons: readonly Reason[] };

const refused = (...reasons: Reason[]): BackupReading => ({ is: 'refused', reasons });
const wholly = (key: RefusalKey, params = {}): BackupReading => refused(reason(key, {}, params));
const ENTRIES = ['format', 'version', 'savedAt', 'settings', 'candidates', 'unreadable', 'results', 'announced'];
const release = z.strictObject(releaseEntries);

/** True for a file that begins as JSON does, whatever its name: no class list begins so. */
export function looksLikeBackup(bytes: Uint8Array): boolean {
  return /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 100)));
}

/** @param file the bytes of the file, or its text. Never throws. */
export function readBackup(file: Uint8Array | string): BackupReading {
  if (file.length > MOST_BACKUP_BYTES) return wholly('candidates.refused.tooLarge', { limit: MOST_BACKUP_BYTES / 1e6 });
  const decoded = typeof file === 'string' ? ({ is: 'text', text: file } as const) : decodeFile(file);
  if (decoded.is !== 'text') return wholly(decoded.key);
  const text = decoded.text.replace(/^\ufeff/, '');
  if (text.trim() === '') return wholly('candidates.refused.empty');
  let backup: unknown;
  try {
    backup = JSON.parse(text);
  } catch {
    return wholly('candidates.refused.notJson');
  }
  return readParsed(backup);
}

function readParsed(backup: unknown): BackupReading {
  if (!isRecord(backup) || backup.format !== BACKUP_FORMAT) return wholly('candidates.refused.notBackup');
  const { version, candidates, unreadable = [], results = [], announced = [], settings } = backup;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return wholly('candidates.refused.brokenBackup');
  if (version > BACKUP_VERSION) return wholly('candidates.refused.newerBackup', { version, readable: BACKUP_VERSION });
  if (!Array.isArray(candidates) || !Array.isArray(unreadable) || !Array.isArray(results) || !Array.isArray(announced))
    return wholly('candidates.refused.brokenBackup');
  if (
    candidates.length + unreadable.length > MOST_CANDIDATES ||
    results.length > MOST_CANDIDATES ||
    announced.length > MOST_CANDIDATES
  )
    return wholly('candidates.refused.tooMany', { limit: MOST_CANDIDATES });
  const strange = Object.keys(backup).filter((name) => !ENTRIES.includes(name));
  if (strange.length) return refused(...strange.map(unknownEntry));

  const reasons: Reason[] = [];
  const readable = readRows(candidates, reasons);
  for (const [list, rows] of Object.entries({ unreadable, results }))
    for (const [index, row] of rows.entries()) {
      const found = forbiddenIn(row);
      if (found)
        reasons.push({ ...found, where: { ...found.where, list: list as 'unreadable' | 'results', row: index + 1 } });
    }
  // A row that was unreadable to the version that saved it may be readable to this one.
  const ids = new Set(readable.map(({ id }) => id));
  const raw = unreadable.filter((row) => {
    const reading = readCandidate(row);
    if (reading.is === 'refused' || ids.has(reading.candidate.id)) return true;
    ids.add(reading.candidate.id);
    readable.push(reading.candidate);
    return false;
  });
  const releases = announced.map((row) => release.safeParse(row));
  if (releases.some(({ success }) => !success)) reasons.push(reason('candidates.refused.brokenBackup'));
  reasons.push(...settingsReasons(settings));
  if (reasons.length) return { is: 'refused', reasons };
  const kept = {
    is: 'read',
    candidates: readable,
    unreadable: raw,
    results,
    announced: releases.flatMap(({ data }) => (data ? [data] : [])),
  } as const;
  return settings === undefined ? kept : { ...kept, settings: readSettings(settings) };
}

function readRows(rows: readonly unknown[], reasons: Reason[]): Candidate[] {
  const ids = new Set<string>();
  return rows.flatMap((row, index) => {
    const where = { list: 'candidates', row: index + 1 } as const;
    const reading = readCandidate(row);
    if (reading.is === 'refused') {
      reasons.push(...reading.reasons.map((one) => ({ ...one, where: { ...one.where, ...where } })));
      return [];
    }
    const { candidate } = reading;
    if (ids.has(candidate.id)) reasons.push(reason('candidates.refused.sameId', where));
    ids.add(candidate.id);
    return [candidate];
  });
}

/** An entry that this version knows must hold what it may hold; others are a later version's and are left out. */
function settingsReasons(settings: unknown): Reason[] {
  if (settings === undefined) return [];
  const where = { list: 'settings' } as const;
  const forbidden = forbiddenIn(settings);
  if (forbidden || !isRecord(settings))
    return [
      forbidden
        ? { ...forbidden, where: { ...forbidden.where, ...where } }
        : reason('candidates.refused.settings', where),
    ];
  const entries = migrateSettings(settings);
  const read = readSettings(entries);
  return Object.entries(read)
    .filter(([entry, value]) => Object.hasOwn(entries, entry) && entries[entry] !== value)
    .map(([entry]) => reason('candidates.refused.settings', { ...where, entry }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
