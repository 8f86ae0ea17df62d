import type { Action } from '../schema/facts/action.ts';
import type { Content, DefinitionsLayer, PagesLayer } from '../schema/facts/content.ts';
import type { Member, OutputParameter } from '../schema/facts/parameter.ts';
import type { ServiceVersion } from '../schema/facts/service.ts';
import type { Source } from '../schema/facts/source.ts';
import type { Statement } from '../schema/facts/statement.ts';
import { compareText } from '../text/compare-text.ts';
import { versionKey } from './version-key.ts';

/** The merged layers: {@link Content} without its edition, manifest and products. */
export type MergedLayers = Pick<
  Content,
  'sources' | 'common' | 'serviceVersions' | 'authorizations'
>;

/**
 * Merges the layers of pages and definitions. A record that both describe becomes one record with both
 * sources. Where they disagree, the page wins, because it is fresher; `listDisagreements` lists where.
 * Wordings are unique and in order: the freshest page first, definitions last.
 * @see docs/decisions/0005-layers.md for the rules
 */
export function mergeLayers(pages: PagesLayer, definitions: DefinitionsLayer): MergedLayers {
  const sources = [...pages.sources, ...definitions.sources];
  const order = freshnessOf(sources);
  const paged = new Map(pages.serviceVersions.map((version) => [versionKey(version), version]));
  const defined = new Set(definitions.serviceVersions.map(versionKey));
  const merged = definitions.serviceVersions.map((version) => {
    const page = paged.get(versionKey(version));
    return page ? mergeVersion(page, version, order) : version;
  });
  const pagesAlone = pages.serviceVersions.filter((version) => !defined.has(versionKey(version)));
  return {
    sources,
    common: {
      ...pages.common,
      errorCodes: pages.common.errorCodes.map((code) => ({
        ...code,
        descriptions: mergeStatements(code.descriptions, [], order),
      })),
    },
    serviceVersions: [...merged, ...pagesAlone].sort((a, b) =>
      compareText(versionKey(a), versionKey(b)),
    ),
    authorizations: pages.authorizations,
  };
}

/** The rank of each source: a lower rank is fresher; pages without a date come after those with one. */
type Freshness = ReadonlyMap<string, number>;

function freshnessOf(sources: readonly Source[]): Freshness {
  const isPage = (source: Source) => source.kind !== 'definitions';
  const ordered = sources.toSorted((a, b) => {
    if (isPage(a) !== isPage(b)) return isPage(a) ? -1 : 1;
    return (a.updatedAt ?? '') > (b.updatedAt ?? '') ? -1 : 1;
  });
  return new Map(ordered.map(({ id }, rank) => [id, rank]));
}

function mergeVersion(
  page: ServiceVersion,
  definition: ServiceVersion,
  order: Freshness,
): ServiceVersion {
  return {
    ...definition,
    sources: union(page.sources, definition.sources),
    actions: mergeNamed(page.actions, definition.actions, nameOf, (one, other) =>
      mergeAction(one, other, order),
    ),
    dataTypes: mergeNamed(page.dataTypes, definition.dataTypes, nameOf, (one, other) => ({
      ...other,
      descriptions: mergeStatements(one.descriptions, other.descriptions, order),
      members: mergeParameters([one.members, one.sources], [other.members, other.sources], order),
      sources: union(one.sources, other.sources),
    })),
    errorCodes: mergeNamed(
      page.errorCodes,
      definition.errorCodes,
      ({ code }) => code,
      (one, other) => ({
        ...other,
        descriptions: mergeStatements(one.descriptions, other.descriptions, order),
        sources: union(one.sources, other.sources),
      }),
    ),
  };
}

function mergeAction(page: Action, definition: Action, order: Freshness): Action {
  const count = Math.max(definition.exampleCount ?? 0, page.examples.length);
  return {
    ...definition,
    ...page,
    ...(definition.status ? { status: definition.status } : {}),
    ...(definition.removed ? { removed: definition.removed } : {}),
    ...(count > 0 ? { exampleCount: count } : {}),
    descriptions: mergeStatements(page.descriptions, definition.descriptions, order),
    input: mergeParameters(
      [page.input, page.sources],
      [definition.input, definition.sources],
      order,
    ),
    output: mergeParameters(
      [page.output, page.sources],
      [definition.output, definition.sources],
      order,
    ),
    examples: page.examples.length > 0 ? page.examples : definition.examples,
    errorCodes: union(page.errorCodes, definition.errorCodes).sort(),
    sources: union(page.sources, definition.sources),
  };
}

/**
 * The page's parameters in its order, then those that only the definition has. If a page does not state
 * whether a member is required, the definition's value is used.
 */
function mergeParameters<P extends OutputParameter & Pick<Partial<Member>, 'required'>>(
  [paged, pageSources]: readonly [readonly P[], string[]],
  [defined, definitionSources]: readonly [readonly P[], string[]],
  order: Freshness,
): P[] {
  const left = new Map(defined.map((parameter) => [parameter.name, parameter]));
  const merged = paged.map((one) => {
    const other = left.get(one.name);
    left.delete(one.name);
    if (!other) return { ...one, sources: pageSources };
    return {
      ...one,
      ...(one.required === undefined && other.required !== undefined
        ? { required: other.required }
        : {}),
      descriptions: mergeStatements(one.descriptions, other.descriptions, order),
    };
  });
  const alone = [...left.values()].map((other) => ({ ...other, sources: definitionSources }));
  return [...merged, ...alone];
}

function mergeNamed<T>(
  pages: readonly T[],
  definitions: readonly T[],
  nameOf: (item: T) => string,
  merge: (page: T, definition: T) => T,
): T[] {
  const items = new Map(definitions.map((item) => [nameOf(item), item]));
  for (const page of pages) {
    const definition = items.get(nameOf(page));
    items.set(nameOf(page), definition ? merge(page, definition) : page);
  }
  return [...items.values()].sort((a, b) => compareText(nameOf(a), nameOf(b)));
}

function nameOf({ name }: { name: string }): string {
  return name;
}

function mergeStatements(
  pages: readonly Statement[],
  definitions: readonly Statement[],
  order: Freshness,
): Statement[] {
  const byText = new Map<string, string[]>();
  for (const { text, sources } of [...pages, ...definitions]) {
    byText.set(text, union(byText.get(text) ?? [], sources));
  }
  const rank = (statement: Statement) =>
    Math.min(...statement.sources.map((id) => order.get(id) ?? Number.POSITIVE_INFINITY));
  return Array.from(byText, ([text, sources]) => ({ text, sources })).sort(
    (a, b) => rank(a) - rank(b),
  );
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}
