import type { ErrorCode } from '../../schema/facts/error-code.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import type { Source } from '../../schema/facts/source.ts';
import { compareText } from '../../text/compare-text.ts';
import type { EncodedErrors, EncodedStatement } from '../library/encoded-errors.ts';

/** A list of codes and what is said of them, ready to be written. */
export interface PackedErrors {
  /** Each once, in order. */
  readonly codes: readonly string[];
  readonly errors: EncodedErrors;
}

/** Packs the list of common codes. */
export function encodeCommon(
  errorCodes: readonly ErrorCode[],
  sources: readonly Source[],
): PackedErrors {
  return encode(errorCodes, [], sources);
}

/** Packs the versions of one service as one record: what each says of a code stands together. */
export function encodeVersions(
  versions: readonly ServiceVersion[],
  sources: readonly Source[],
): PackedErrors {
  return encode(
    versions.flatMap(({ errorCodes }) => errorCodes),
    versions,
    sources,
  );
}

function encode(
  listed: readonly ErrorCode[],
  versions: readonly ServiceVersion[],
  sources: readonly Source[],
): PackedErrors {
  const codes = [...new Set(listed.map(({ code }) => code))].sort(compareText);
  const pages = new PageTable(sources);
  const recordsByCode = Map.groupBy(listed, ({ code }) => code);
  const statements = codes.map((code) => encodeStatements(recordsByCode.get(code) ?? [], pages));
  const position = new Map(codes.map((code, index) => [code, index]));
  const actions = versions
    .flatMap((version, index) => version.actions.map((action) => ({ ...action, version: index })))
    .sort((one, other) => compareText(one.name, other.name) || one.version - other.version)
    .map(
      ({ name, version, errorCodes }) =>
        [name, version, ...errorCodes.flatMap((code) => position.get(code) ?? [])] as const,
    );
  const apiVersions = versions.map(({ apiVersion }) => apiVersion);
  return { codes, errors: { apiVersions, sources: pages.used, statements, actions } };
}

/** Equal wordings become one statement with the sources of all. */
function encodeStatements(records: readonly ErrorCode[], pages: PageTable): EncodedStatement[] {
  const sourcesByText = new Map<string | 0, Set<number>>();
  const add = (text: string | 0, ids: readonly string[]) => {
    const known = sourcesByText.get(text) ?? new Set();
    for (const id of ids) known.add(pages.positionOf(id));
    sourcesByText.set(text, known);
  };
  for (const { descriptions } of records) {
    for (const { text, sources } of descriptions) add(text, sources);
  }
  if (sourcesByText.size === 0) for (const { sources } of records) add(0, sources);
  return [...sourcesByText].map(([text, positions]) => [text, ...positions]);
}

/** Gives each page that is referred to a position, in the order of first use. */
class PageTable {
  readonly used: EncodedErrors['sources'][number][] = [];
  readonly #positions = new Map<string, number>();
  readonly #sources: ReadonlyMap<string, Source>;

  constructor(sources: readonly Source[]) {
    this.#sources = new Map(sources.map((source) => [source.id, source]));
  }

  positionOf(id: string): number {
    const known = this.#positions.get(id);
    if (known !== undefined) return known;
    const source = this.#sources.get(id);
    this.#positions.set(id, this.used.length);
    this.used.push([id, source?.url ?? null, source?.title ?? null, source?.updatedAt ?? null]);
    return this.used.length - 1;
  }
}
