/** Saves a backup of everything on the list as a file. */
import { writeBackup } from '../../domain/candidates/backup.ts';
import { releasesOf } from '../../domain/watch/restore-releases.ts';
import { taiwanDay } from '../../domain/watch/taiwan-time.ts';
import type { PageContext } from '../pages/page-context.ts';

export function saveBackup({ list, kept, settings, watch, clock, download, backupSaved }: PageContext): void {
  const ids = new Set(list.all.map(({ id }) => id));
  const announced = watch.kept.is === 'read' ? releasesOf(watch.kept.state) : [];
  download(
    `candidate-guide-${taiwanDay(clock())}.json`,
    writeBackup(
      {
        candidates: list.all,
        unreadable: list.unreadable.map(({ row }) => row),
        settings: settings.now,
        results: [...kept.all, ...kept.unreadable],
        announced: announced.filter(({ key }) => ids.has(key)),
      },
      clock(),
    ),
    'application/json',
  );
  backupSaved();
}
