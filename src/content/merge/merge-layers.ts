import type { Action } from '../../schema/facts/action.ts';
import type { Content, DefinitionsLayer, PagesLayer } from '../../schema/facts/content.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import type { Source } from '../../schema/facts/source.ts';
import { compareText } from '../../text/compare-text.ts';
import { versionKey } from '../version-key.ts';
import {
  type Freshness,
  freshnessOf,
  mergeNamed,
  mergeParameters,
  mergeStatements,
  nameOf,
  union,
} from './merge-parts.ts';

/** The merged layers: {@link Content} without its edition, manifest and products. */
export interface MergedLayers
  extends Pick<Content, 'common' | 'serviceVersions' | 'authorizations'> {
  sources: Source[];
}

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
