import type { Content } from '../../schema/facts/content.ts';
import type { Source } from '../../schema/facts/source.ts';

/** The documentation pages that list error codes; `null` where no page with a known URL does. */
export interface Documentation {
  readonly common: string | null;
  /** For each service, in the order given. */
  readonly services: readonly (string | null)[];
}

/** Finds the pages of error codes among the sources of the content. */
export function documentationOf(
  { common, serviceVersions, sources }: Content,
  services: readonly string[],
): Documentation {
  const pages = new Map(sources.filter(isErrorCodePage).map((source) => [source.id, source.url]));
  const firstOf = (ids: readonly string[]) =>
    ids.map((id) => pages.get(id)).find((url) => url !== undefined) ?? null;
  const latestFirst = serviceVersions.toReversed();
  return {
    common: firstOf(common.errorCodes.flatMap((code) => code.sources)),
    services: services.map((name) =>
      firstOf(latestFirst.filter(({ service }) => service === name).flatMap((v) => v.sources)),
    ),
  };
}

function isErrorCodePage({ kind, url }: Source): boolean {
  return kind === 'error-codes' && url !== null;
}
