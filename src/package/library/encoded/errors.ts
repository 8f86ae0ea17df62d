import type {
  ActionReference,
  CatalogAction,
  CatalogError,
  Site,
  SiteHistory,
  SourcePage,
  Statement,
} from '../types.ts';
import { decodeMeaning, type EncodedMeaning } from './meaning.ts';
import { sitesAt } from './sites.ts';

/**
 * What a service, or the common list, says about its codes, packed: a code is its position in the list
 * of codes, a source and a version are their positions here.
 */
export interface EncodedErrors {
  readonly apiVersions: readonly string[];
  readonly sources: readonly EncodedSource[];
  /** The statements of each code. */
  readonly statements: readonly (readonly EncodedStatement[])[];
  readonly actions: readonly EncodedAction[];
  /** The sites of codes and of actions. */
  readonly sites: readonly [codes: string, actions: string];
}

/** A page's id, address, title and date. */
type EncodedSource = readonly [
  id: string,
  url: string | null,
  title: string | null,
  updatedAt: string | null,
  /** Absent for the international site. */
  site?: Site,
];

/** A wording, or `0` without a description, and its sources. */
export type EncodedStatement = readonly [text: string | 0, ...sources: number[]];

/** An action's name, its version, and the codes of its own logic. */
type EncodedAction = readonly [action: string, apiVersion: number, ...codes: number[]];

/** The errors and actions of a service's record. */
export interface DecodedErrors {
  readonly errors: readonly CatalogError[];
  readonly actions: readonly CatalogAction[];
}

const NO_HISTORY: readonly SiteHistory[] = Object.freeze([]);

/**
 * Unpacks generated data. `service` is `null` for the common list; `meanings` and `histories` are in the order of codes,
 * `0` where there is no meaning. Codes without an entry in `statements` are only named by actions. Everything is frozen,
 * because all callers share it.
 */
export function decodeErrors(
  service: string | null,
  codes: readonly string[],
  encoded: EncodedErrors,
  meanings: readonly (EncodedMeaning | 0)[] = [],
  histories: readonly (readonly SiteHistory[])[] = [],
): DecodedErrors {
  const sources = encoded.sources.map(([id, url, title, updatedAt, site = 'international']) =>
    Object.freeze({ id, url, title, updatedAt, site }),
  );
  const actions = encoded.actions.map(([action, version, ...positions], at) =>
    Object.freeze({
      action,
      apiVersion: encoded.apiVersions[version] ?? '',
      errorCodes: pick(codes, positions),
      sites: sitesAt(encoded.sites[1], at),
    }),
  );
  const referring = referencesByCode(service ?? '', actions);
  const errors = encoded.statements.map((said, position) => {
    const code = codes[position] ?? '';
    const meaning = meanings[position];
    return Object.freeze({
      code,
      meaning: meaning ? decodeMeaning(meaning) : null,
      statements: Object.freeze(
        said.map((statement) => decodeStatement(service, sources, statement)),
      ),
      actions: Object.freeze(referring.get(code) ?? []),
      sites: sitesAt(encoded.sites[0], position),
      history: histories[position] ?? NO_HISTORY,
    });
  });
  return { errors: Object.freeze(errors), actions: Object.freeze(actions) };
}

function decodeStatement(
  service: string | null,
  pages: readonly SourcePage[],
  [text, ...sources]: EncodedStatement,
): Statement {
  return Object.freeze({ service, text: text === 0 ? null : text, sources: pick(pages, sources) });
}

function referencesByCode(
  service: string,
  actions: readonly CatalogAction[],
): Map<string, ActionReference[]> {
  const references = new Map<string, ActionReference[]>();
  for (const { action, apiVersion, errorCodes } of actions) {
    const reference = Object.freeze({ service, apiVersion, action });
    for (const code of errorCodes) {
      const known = references.get(code);
      if (known) known.push(reference);
      else references.set(code, [reference]);
    }
  }
  return references;
}

function pick<T>(items: readonly T[], positions: readonly number[]): readonly T[] {
  return Object.freeze(positions.flatMap((position) => items[position] ?? []));
}
