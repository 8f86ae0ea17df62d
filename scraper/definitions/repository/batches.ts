import { compareText } from '../../../src/text/compare-text.ts';
import type { FoundFile } from './repository-layout.ts';

/** Files that are read together, of each repository; `null` for one that is not read at all. */
export interface Share {
  cli: FoundFile[] | null;
  sdk: FoundFile[] | null;
}

/**
 * Splits what was found into shares that can be read each for itself, in the order of their folders.
 * Folders of one name hold the same service version. Those that only one repository has may be one
 * service under two names, which their files alone can tell, and are one share, the last.
 */
export function shareOut({ cli, sdk }: Share): Share[] {
  const shares = new Map<string, { cli: FoundFile[]; sdk: FoundFile[] }>();
  for (const [name, files] of [['cli', cli] as const, ['sdk', sdk] as const])
    for (const file of files ?? []) {
      const key = `${file.folder}/${file.date}`;
      const share = shares.get(key) ?? { cli: [], sdk: [] };
      shares.set(key, share);
      share[name].push(file);
    }
  const ordered = [...shares].sort(([a], [b]) => compareText(a, b)).map(([, share]) => share);
  if (!cli || !sdk)
    return ordered.map((share) => ({ cli: cli && share.cli, sdk: sdk && share.sdk }));
  const paired = ordered.filter((share) => share.cli.length > 0 && share.sdk.length > 0);
  const others = ordered.filter((share) => !paired.includes(share));
  if (others.length === 0) return paired;
  return [
    ...paired,
    { cli: others.flatMap((share) => share.cli), sdk: others.flatMap((share) => share.sdk) },
  ];
}

/** All files of a share. */
export function filesOf({ cli, sdk }: Share): FoundFile[] {
  return [...(cli ?? []), ...(sdk ?? [])];
}

/** How many bytes a share's files have. */
export function sizeOf(share: Share): number {
  return filesOf(share).reduce((sum, { bytes }) => sum + bytes.length, 0);
}
