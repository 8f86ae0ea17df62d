import { findMeaning } from './find-meaning.ts';
import type { Meanings } from './load-meanings.ts';

/**
 * Gives what a code means in some services, each meaning once, that of most services first; in any service if there are
 * none.
 */
export function createMeaningsOf(
  meanings: Meanings,
): (code: string, services: readonly string[]) => string[] {
  return (code, services) => {
    const owners = services.length > 0 ? services : [null];
    const texts = owners.flatMap(
      (service) => findMeaning(meanings, code, service)?.record.meaning ?? [],
    );
    const same = [...Map.groupBy(texts, (text) => text)];
    return same.toSorted(([, a], [, b]) => b.length - a.length).map(([text]) => text);
  };
}
