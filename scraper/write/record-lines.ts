/**
 * JSON of which a person can read the difference: every record of a list stands on a line of its
 * own, and what says nothing (`false`, an empty list, an absent value) is left out, as the schemas'
 * defaults put it back. A data type's members keep `required: false`: without it, nothing is stated.
 * Ends in a line break.
 */
export function recordLines(value: object): string {
  if (Array.isArray(value)) return `${listOf(value)}\n`;
  let text = '{\n';
  let before = '';
  for (const [key, inner] of Object.entries(value)) {
    if (saysNothing(inner)) continue;
    text += `${before}${JSON.stringify(key)}:${isListOfRecords(inner) ? listOf(inner, key === 'dataTypes' ? leaveOutOfType : leaveOut) : lineOf(inner)}`;
    before = ',\n';
  }
  return `${text}\n}\n`;
}

/** Adds to one text, as joining many lines would copy them at each level. */
function listOf(records: readonly unknown[], replacer = leaveOut): string {
  let text = '[\n';
  let before = '';
  for (const record of records) {
    text += before + lineOf(record, replacer);
    before = ',\n';
  }
  return `${text}\n]`;
}

/** Most records hold nothing to leave out, and are written much faster without a replacer. */
function lineOf(value: unknown, replacer = leaveOut): string {
  const line = JSON.stringify(value);
  return line.includes('[]') || line.includes(':false') ? JSON.stringify(value, replacer) : line;
}

function leaveOut(_key: string, inner: unknown): unknown {
  return saysNothing(inner) ? undefined : inner;
}

function leaveOutOfType(key: string, inner: unknown): unknown {
  return key === 'required' ? inner : leaveOut(key, inner);
}

function isListOfRecords(value: unknown): value is object[] {
  return Array.isArray(value) && typeof value[0] === 'object';
}

function saysNothing(value: unknown): boolean {
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}
