import type { Found } from '../reading.ts';

const MAX_IDS = 50;
const LABEL = String.raw`(?:req(?:uest)?[ _-]?id\b|请求 ?id)[\\"'\s\]]{0,6}(?:[:：=>]|=>)[\\"'\s[]{0,6}(?:%!d\(string=)?`;
/** A UUID, also with the blanks that a formatter puts around hyphens. */
const UUID = '[0-9a-f]{8}(?: ?- ?[0-9a-f]{4}){3} ?- ?[0-9a-f]{12}';
/** An id of another form: Base64 of COS, or a short one of a test. */
const OTHER = String.raw`[\w+/-]{4,100}={0,2}`;
const REQUEST_ID = new RegExp(`${LABEL}(?:(${UUID})|(${OTHER}))`, 'gi');
/** What is printed where no id came, and what is left of a UUID that was cut. */
const NO_ID = /^(?:none|null|undefined|nil|true|false|n\/a|message|code)$/i;
const CUT_UUID = /^[0-9a-f]{1,8}(?:-[0-9a-f]*)*$/i;

interface RequestId extends Found {
  /** Whether it is in square brackets within a message, as CAM prints it. */
  readonly isInMessage: boolean;
}

/**
 * The request id of the outermost error: of nested errors the last one, else the first one behind the code; `null`
 * without a whole one.
 */
export function requestIdOf(text: string, code: Found | null, cause: Found | null): Found | null {
  const all = requestIds(text);
  const framed = all.filter(({ isInMessage }) => !isInMessage);
  const ids = framed.length > 0 ? framed : all;
  const behind = code === null ? undefined : ids.find(({ start }) => start > code.end);
  const chosen = cause === null ? (behind ?? ids[0]) : ids.at(-1);
  return chosen ? { value: chosen.value, start: chosen.start, end: chosen.end } : null;
}

/** The whole ids with a label, in the order of the text; without those that are cut or starred out. */
function requestIds(text: string): RequestId[] {
  const ids: RequestId[] = [];
  for (const match of text.matchAll(REQUEST_ID)) {
    if (ids.length === MAX_IDS) break;
    const [whole, uuid, other = ''] = match;
    if (uuid === undefined && (NO_ID.test(other) || CUT_UUID.test(other))) continue;
    const written = uuid ?? other;
    const start = match.index + whole.length - written.length;
    ids.push({
      value: written.replaceAll(' ', ''),
      start,
      end: start + written.length,
      isInMessage: text[match.index - 1] === '[' && text[start + written.length] === ']',
    });
  }
  return ids;
}
