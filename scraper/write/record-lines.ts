/**
 * JSON with readable diffs: each record of a list is one line, and values that the schemas' defaults
 * restore (`false`, empty lists, absent values) are left out. Members of data types keep
 * `required: false`, because an absent value means unknown. Ends with a line break.
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

/** Appends to one string, because joining lines would copy them at each level. */
function listOf(records: readonly unknown[], replacer = leaveOut): string {
  let text = '[\n';
  let before = '';
  for (const record of records) {
    text += before + lineOf(record, replacer);
    before = ',\n';
  }
  return `${text}\n]`;
}

/** Most records have nothing to leave out, and are written much faster without a replacer. */
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
