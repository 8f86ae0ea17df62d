import type { Member, OutputParameter } from '../../schema/facts/parameter.ts';
import type { Source } from '../../schema/facts/source.ts';
import type { Statement } from '../../schema/facts/statement.ts';
import { compareText } from '../../text/compare-text.ts';

/** The rank of each source: a lower rank is fresher; pages without a date come after those with one. */
export type Freshness = ReadonlyMap<string, number>;

/** Ranks sources: pages before definitions, then the latest first. */
export function freshnessOf(sources: readonly Source[]): Freshness {
  const isPage = (source: Source) => source.kind !== 'definitions';
  const ordered = sources.toSorted((a, b) => {
    if (isPage(a) !== isPage(b)) return isPage(a) ? -1 : 1;
    return (a.updatedAt ?? '') > (b.updatedAt ?? '') ? -1 : 1;
  });
  return new Map(ordered.map(({ id }, rank) => [id, rank]));
}

/** Parameters with the sources of the record that contains them. */
type ParametersOf<P> = readonly [parameters: readonly P[], sources: readonly string[]];

/**
 * The first record's parameters in its order, then those that only the second one has. If the first does not state
 * whether a member is required, the second's value is used. A parameter that not every source of both records has
 * names its own sources.
 */
export function mergeParameters<P extends OutputParameter & Pick<Partial<Member>, 'required'>>(
  [first, firstSources]: ParametersOf<P>,
  [second, secondSources]: ParametersOf<P>,
  order: Freshness,
): P[] {
  const own = (one: P, sources: readonly string[]) =>
    one.sources.length > 0 ? one.sources : [...sources];
  const left = new Map(second.map((parameter) => [parameter.name, parameter]));
  const merged = first.map((one) => {
    const other = left.get(one.name);
    left.delete(one.name);
    if (!other) return { ...one, sources: own(one, firstSources) };
    const isPartial = one.sources.length > 0 || other.sources.length > 0;
    return {
      ...one,
      ...(isPartial && { sources: union(own(one, firstSources), own(other, secondSources)) }),
      ...(one.required === undefined && other.required !== undefined
        ? { required: other.required }
        : {}),
      descriptions: mergeStatements(one.descriptions, other.descriptions, order),
    };
  });
  const alone = [...left.values()].map((other) => ({
    ...other,
    sources: own(other, secondSources),
  }));
  return [...merged, ...alone];
}

/** The items of both lists in the order of their names; those that both have are merged. */
export function mergeNamed<T>(
  first: readonly T[],
  second: readonly T[],
  nameOf: (item: T) => string,
  merge: (one: T, other: T) => T,
): T[] {
  const items = new Map(second.map((item) => [nameOf(item), item]));
  for (const one of first) {
    const other = items.get(nameOf(one));
    items.set(nameOf(one), other ? merge(one, other) : one);
  }
  return [...items.values()].sort((a, b) => compareText(nameOf(a), nameOf(b)));
}

/** The name of a record that has one. */
export function nameOf({ name }: { name: string }): string {
  return name;
}

/** Each wording of two lists once, with all of its sources, the freshest first. */
export function mergeStatements(
  first: readonly Statement[],
  second: readonly Statement[],
  order: Freshness,
): Statement[] {
  if (first.length === 0 && second.length === 0) return [];
  const byText = new Map<string, string[]>();
  for (const { text, sources } of [...first, ...second]) {
    byText.set(text, union(byText.get(text) ?? [], sources));
  }
  const rank = (statement: Statement) =>
    Math.min(...statement.sources.map((id) => order.get(id) ?? Number.POSITIVE_INFINITY));
  return Array.from(byText, ([text, sources]) => ({ text, sources })).sort(
    (a, b) => rank(a) - rank(b),
  );
}

/** The items of two lists, each once. */
export function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}
