import { compareText } from '../../../src/text/compare-text.ts';
import type { FoundFile } from './repository-layout.ts';

/** Files that are read together, of each repository; `null` for one that is not read at all. */
export interface Batch {
  cli: FoundFile[] | null;
  sdk: FoundFile[] | null;
}

/**
 * Splits what was found into shares that can be read each for itself, in the order of their folders.
 * Folders of one name hold the same service version. Those that only one repository has may be one
 * service under two names, which their files alone can tell, and are one share, the last.
 */
export function splitIntoBatches({ cli, sdk }: Batch): Batch[] {
  const batches = new Map<string, { cli: FoundFile[]; sdk: FoundFile[] }>();
  for (const [name, files] of [['cli', cli] as const, ['sdk', sdk] as const])
    for (const file of files ?? []) {
      const key = `${file.folder}/${file.date}`;
      const batch = batches.get(key) ?? { cli: [], sdk: [] };
      batches.set(key, batch);
      batch[name].push(file);
    }
  const ordered = [...batches].sort(([a], [b]) => compareText(a, b)).map(([, batch]) => batch);
  if (!cli || !sdk)
    return ordered.map((batch) => ({ cli: cli && batch.cli, sdk: sdk && batch.sdk }));
  const paired = ordered.filter((batch) => batch.cli.length > 0 && batch.sdk.length > 0);
  const others = ordered.filter((batch) => !paired.includes(batch));
  if (others.length === 0) return paired;
  return [
    ...paired,
    { cli: others.flatMap((batch) => batch.cli), sdk: others.flatMap((batch) => batch.sdk) },
  ];
}

/** All files of a share. */
export function filesOf({ cli, sdk }: Batch): FoundFile[] {
  return [...(cli ?? []), ...(sdk ?? [])];
}

/** How many bytes a share's files have. */
export function sizeOf(batch: Batch): number {
  return filesOf(batch).reduce((sum, { bytes }) => sum + bytes.length, 0);
}
