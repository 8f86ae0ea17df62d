import type { Source } from '../../schema/facts/source.ts';

/** The sources that records name, and those that name their wordings, in the order given. */
export function usedSources(
  records: readonly { sources: string[]; meanings?: { sources: string[] }[] }[],
  sources: readonly Source[],
): Source[] {
  const used = new Set(
    records.flatMap(({ sources, meanings = [] }) => [
      ...sources,
      ...meanings.flatMap((meaning) => meaning.sources),
    ]),
  );
  return sources.filter(({ id }) => used.has(id));
}
