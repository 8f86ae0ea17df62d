/**
 * JSON of which a person can read the difference: every record of a list stands on a line of its
 * own, and what says nothing (`false`, an empty list, an absent value) is left out, as the schemas'
 * defaults put it back. Ends in a line break.
 */
export function recordLines(value: object): string {
  if (Array.isArray(value)) return `${listOf(value)}\n`;
  const members = Object.entries(value).filter(([, inner]) => !saysNothing(inner));
  const lines = members.map(
    ([key, inner]) =>
      `${JSON.stringify(key)}:${isListOfRecords(inner) ? listOf(inner) : lineOf(inner)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

function listOf(records: readonly unknown[]): string {
  return `[\n${records.map(lineOf).join(',\n')}\n]`;
}

function lineOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (saysNothing(inner) ? undefined : inner));
}

function isListOfRecords(value: unknown): value is object[] {
  return Array.isArray(value) && typeof value[0] === 'object';
}

function saysNothing(value: unknown): boolean {
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}
