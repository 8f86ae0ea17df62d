/** A row of a definition: a parameter of an action, or a member of a data type. */
export interface ParameterRow {
  readonly name: string;
  /** `String`, `Array of Filter`. */
  readonly type: string;
  /** The data type that it refers to. */
  readonly reference: string | null;
  /** Absent where no source states it. */
  readonly required?: boolean | undefined;
}

/** Where a path leads to. */
export interface ResolvedParameter<Row extends ParameterRow = ParameterRow> {
  /** The path with the names of the definitions: `Filters.0.Values.1`. */
  readonly path: string;
  readonly row: Row;
  /** The data type that has the row; `null` for a parameter of the action itself. */
  readonly owner: string | null;
}

/** The members of a data type; `undefined` for an unknown one. */
export type MembersOf<Row extends ParameterRow> = (type: string) => readonly Row[] | undefined;

/** No path of a message is deeper. */
const MAX_PARTS = 20;
const MAX_LENGTH = 300;
const INDEX = /^(?:\d{1,6}|N)$/;

/**
 * Follows the path of a parameter, `Filters.0.Values.1` or `Filters[0].Values[1]`, through the input of an
 * action and the data types. Letter case, underscores, and spaces between words do not count where only one
 * name fits: `security group ids` is `SecurityGroupIds`. `undefined` where the path leads to no row.
 */
export function resolveParameter<Row extends ParameterRow>(
  path: string,
  input: readonly Row[],
  membersOf: MembersOf<Row>,
): ResolvedParameter<Row> | undefined {
  const parts = partsOf(path);
  const names: string[] = [];
  let found: { row: Row; owner: string | null } | undefined;
  let canBeIndex = false;
  for (const part of parts) {
    if (canBeIndex && INDEX.test(part)) {
      canBeIndex = false;
      names.push(part);
      continue;
    }
    const owner = found?.row.reference ?? null;
    const rows = found ? owner && membersOf(owner) : input;
    const row = rows ? rowNamed(rows, part) : undefined;
    if (!row) return undefined;
    found = { row, owner };
    canBeIndex = row.type.startsWith('Array');
    names.push(row.name);
  }
  return found && { path: names.join('.'), ...found };
}

/**
 * The rows among which the first name of a path that fits none was looked for, with the path before it: what a
 * misspelled name can be compared with. `undefined` for a path that leads to a row, or that leads below a
 * value without members.
 */
export function rowsAtFault<Row extends ParameterRow>(
  path: string,
  input: readonly Row[],
  membersOf: MembersOf<Row>,
): { readonly before: string; readonly name: string; readonly rows: readonly Row[] } | undefined {
  const parts = partsOf(path);
  for (const [index, name] of parts.entries()) {
    const before = parts.slice(0, index).join('.');
    const above = before === '' ? undefined : resolveParameter(before, input, membersOf);
    const isIndex = INDEX.test(name) && above?.row.type.startsWith('Array');
    const rows = above ? membersOf(above.row.reference ?? '') : input;
    if (!isIndex && rows === undefined) return undefined;
    if (!isIndex && rows && !rowNamed(rows, name)) return { before: above?.path ?? '', name, rows };
  }
  return undefined;
}

function partsOf(path: string): string[] {
  if (path.length > MAX_LENGTH) return [];
  const parts = path.replace(/\[(\d{1,6})\]/g, '.$1').split('.');
  return parts.length > MAX_PARTS ? [] : parts;
}

function rowNamed<Row extends ParameterRow>(rows: readonly Row[], name: string): Row | undefined {
  const exact = rows.find((row) => row.name === name);
  if (exact) return exact;
  const letters = lettersOf(name);
  if (letters === '') return undefined;
  const [like, ...others] = rows.filter(
    (row) =>
      row.name.charAt(0).toLowerCase() === letters.charAt(0) && lettersOf(row.name) === letters,
  );
  return others.length === 0 ? like : undefined;
}

function lettersOf(name: string): string {
  return name.replace(/[ _-]/g, '').toLowerCase();
}
