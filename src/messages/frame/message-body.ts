/** The most of a message that is kept. */
const MAX_BODY = 10_000;
/** What is between a code and its message: `, Message=`, ` message:`, `","Message":"`, `-` of the Java SDK. */
const OPENING =
  /[\s,;"'\\)\]]{0,8}(?:[\w./-]{1,60}:\d{1,6}\s{1,4})?(?:(?:Err(?:or)?_?)?Message|msg)["'\\]{0,3}\s{0,3}[:=]\s{0,3}|[-:：]/iy;
/** What ends a message: its request id with the label. */
const CLOSING = /[\s,.;"'\\([]{0,6}(?:X-TC-)?req(?:uest)?[ _-]?id\b/gi;
const QUOTE = /^\\?["']/;

/** The message that follows a code, without its frame; `null` where none follows. */
export function messageBody(
  text: string,
  codeEnd: number,
  lastRequestId: number | undefined,
): string | null {
  OPENING.lastIndex = codeEnd;
  const opening = OPENING.exec(text);
  if (!opening) return null;
  const start = codeEnd + opening[0].length;
  const end = endOfBody(text, start, lastRequestId);
  const body = text.slice(start, Math.min(end, start + MAX_BODY)).trim();
  const [quote = ''] = QUOTE.exec(body) ?? [];
  if (quote === '') return body === '' ? null : body;
  const closing = body.indexOf(quote, quote.length);
  return body.slice(quote.length, closing < 0 ? undefined : closing) || null;
}

function endOfBody(text: string, start: number, lastRequestId = text.length): number {
  CLOSING.lastIndex = start;
  let end = text.length;
  for (
    let match = CLOSING.exec(text);
    match && match.index <= lastRequestId;
    match = CLOSING.exec(text)
  )
    if (!/[[(]/.test(match[0])) end = match.index;
  return end;
}
