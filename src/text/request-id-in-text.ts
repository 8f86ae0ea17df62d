const VALUE = '[A-Za-z0-9-]{8,64}';
const WHOLE = new RegExp(`^${VALUE}$`);

/**
 * The pattern of a labeled request ID, in any letter case: `RequestId=…`, `"requestId": "…"`,
 * `X-TC-RequestId: …`; old releases of the Go SDK wrote `RequestId=%!d(string=…)`. The ID is its only group.
 */
export const REQUEST_ID = String.raw`\b[Rr][Ee][Qq][Uu][Ee][Ss][Tt][ _-]?[Ii][Dd]\b[\\"'\s]{0,6}[:=][\\"'\s]{0,6}(?:%!d\(string=)?(${VALUE})`;

/** Whether a text has the form of a request ID: anything else under its name may be a secret. */
export function isRequestId(text: string): boolean {
  return WHOLE.test(text);
}
