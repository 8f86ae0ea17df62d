import { escapeControl } from '../../text/escape-control.ts';

/** A copy of a JSON value in which every text is escaped, at any depth. */
export function escapeStrings<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === 'string' ? escapeControl(part, { keepLineBreaks: true }) : part,
  );
}
