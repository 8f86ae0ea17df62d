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

/** Most records hold nothing to leave out, and are written much faster without a replacer. */
function lineOf(value: unknown): string {
  return holdsNothing(value) ? JSON.stringify(value, leaveOut) : JSON.stringify(value);
}

function leaveOut(_: string, inner: unknown): unknown {
  return saysNothing(inner) ? undefined : inner;
}

/** Whether something in a value, or the value itself, says nothing. */
function holdsNothing(value: unknown): boolean {
  if (saysNothing(value)) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNothing);
}

function isListOfRecords(value: unknown): value is object[] {
  return Array.isArray(value) && typeof value[0] === 'object';
}

function saysNothing(value: unknown): boolean {
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}
