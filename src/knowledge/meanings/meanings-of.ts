import { findMeaning } from './find-meaning.ts';
import type { Meanings } from './load-meanings.ts';

/**
 * Gives what a code means, each meaning once: of a common code, and of one without services, what it means anywhere,
 * then what it means in its services, that of most services first.
 */
export function createMeaningsOf(
  meanings: Meanings,
): (code: string, services: readonly string[], isCommon: boolean) => string[] {
  return (code, services, isCommon) => {
    const meaningsIn = (owners: readonly (string | null)[]) =>
      owners.flatMap((owner) => findMeaning(meanings, code, owner)?.record.meaning ?? []);
    const isGeneral = isCommon || services.length === 0;
    const same = [...Map.groupBy(meaningsIn(services), (text) => text)];
    const own = same.toSorted(([, a], [, b]) => b.length - a.length).map(([text]) => text);
    return [...new Set([...meaningsIn(isGeneral ? [null] : []), ...own])];
  };
}
