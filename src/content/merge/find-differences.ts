import type { Action } from '../../schema/facts/action.ts';
import type { Content, EditionDifferences } from '../../schema/facts/content.ts';
import type { Edition } from '../../schema/facts/edition.ts';
import type { Member, OutputParameter } from '../../schema/facts/parameter.ts';
import { typeText } from '../../text/type-text.ts';
import { versionKey } from '../version-key.ts';

type Stated = Pick<Member, 'type' | 'required'>;

/** The differences, as they are found. */
interface Found {
  codes: Map<string, Edition>;
  parameters: Map<string, Stated>;
}

/** Finds where two editions differ within the actions and data types that both have. */
export function findDifferences(first: Content, second: Content): EditionDifferences {
  const found: Found = { codes: new Map(), parameters: new Map() };
  const [[here], [there]] = [first.editions, second.editions];
  for (const [one, other] of pairs(first.serviceVersions, second.serviceVersions, versionKey)) {
    const key = versionKey(one);
    for (const [mine, theirs] of pairs(one.actions, other.actions, ({ name }) => name)) {
      const record = `${key} ${mine.name}`;
      addCodes(found, record, [mine, here], [theirs, there]);
      addParameters(found, `${record} in`, mine.input, theirs.input);
      addParameters(found, `${record} out`, mine.output, theirs.output);
    }
    for (const [mine, theirs] of pairs(one.dataTypes, other.dataTypes, ({ name }) => name))
      addParameters(found, `${key} ${mine.name} member`, mine.members, theirs.members);
  }
  return found;
}

function* pairs<T>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (item: T) => string,
): Generator<[T, T]> {
  const others = new Map(second.map((item) => [keyOf(item), item]));
  for (const one of first) {
    const other = others.get(keyOf(one));
    if (other) yield [one, other];
  }
}

function addCodes(
  { codes }: Found,
  record: string,
  ...[[one, here], [other, there]]: readonly [[Action, Edition], [Action, Edition]]
): void {
  const [mine, theirs] = [new Set(one.errorCodes), new Set(other.errorCodes)];
  for (const code of mine) if (!theirs.has(code)) codes.set(`${record} ${code}`, here);
  for (const code of theirs) if (!mine.has(code)) codes.set(`${record} ${code}`, there);
}

function addParameters(
  { parameters }: Found,
  record: string,
  first: readonly (Member | OutputParameter)[],
  second: readonly (Member | OutputParameter)[],
): void {
  for (const [one, other] of pairs(first, second, ({ name }) => name)) {
    const [mine, theirs] = [requiredOf(one), requiredOf(other)];
    const sameType = typeText(one.type) === typeText(other.type);
    if (sameType && (mine === undefined || theirs === undefined || mine === theirs)) continue;
    const required = theirs === undefined ? {} : { required: theirs };
    parameters.set(`${record} ${one.name}`, { type: other.type, ...required });
  }
}

function requiredOf(parameter: Member | OutputParameter): boolean | undefined {
  return 'required' in parameter ? parameter.required : undefined;
}
