import type { Source } from '../../schema/facts/source.ts';

/** The sources that records name, and those that name their wordings, in the order given. */
export function usedSources(
  records: readonly { sources: string[]; statements?: { sources: string[] }[] }[],
  sources: readonly Source[],
): Source[] {
  const used = new Set(
    records.flatMap(({ sources, statements = [] }) => [
      ...sources,
      ...statements.flatMap((statement) => statement.sources),
    ]),
  );
  return sources.filter(({ id }) => used.has(id));
}
