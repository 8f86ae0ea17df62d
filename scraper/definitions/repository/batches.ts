import { compareText } from '../../../src/text/compare-text.ts';
import type { FoundFile } from './repository-layout.ts';

/** Files that are read together, of each repository; `null` for one that is not read at all. */
export interface Batch {
  cli: FoundFile[] | null;
  sdk: FoundFile[] | null;
}

/**
 * Splits files into batches that can be read independently, in the order of their folders. Folders with
 * the same name contain the same service version. Folders in only one repository may be one service
 * under two names, which only their files show, so they are together in the last batch.
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

/** All files of a batch. */
export function filesOf({ cli, sdk }: Batch): FoundFile[] {
  return [...(cli ?? []), ...(sdk ?? [])];
}

/** The size of a batch's files, in bytes. */
export function sizeOf(batch: Batch): number {
  return filesOf(batch).reduce((sum, { bytes }) => sum + bytes.length, 0);
}
