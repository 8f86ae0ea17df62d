const SIGNATURE_LENGTH = 64;

/** How far the signature of a request has come. */
export type SigningState = 'empty' | 'incomplete' | 'new' | 'match' | 'mismatch';

/** The result for a request, in a sentence, and what to do next; the latter may be empty. */
export interface Verdict {
  state: SigningState;
  title: string;
  fix: string;
}

export const EMPTY: Verdict = {
  state: 'empty',
  title: 'Paste a request, or load the example.',
  fix: '',
};

export const UNREADABLE: Verdict = { state: 'incomplete', title: 'Complete the request:', fix: '' };

export const NO_ID: Verdict = { state: 'incomplete', title: 'Add the SecretId.', fix: '' };

export const NO_KEY: Verdict = {
  state: 'incomplete',
  title: 'Add the SecretKey.',
  fix: 'Without it, no signature can be computed. It stays in this page.',
};

export const UNSENT: Verdict = {
  state: 'new',
  title: 'New signature:',
  fix: 'Add this header to the request.',
};

/** For a request whose time was replaced after it had been signed. */
export const NEW_TIME: Verdict = {
  state: 'new',
  title: 'New signature for the current time:',
  fix: 'Replace the Authorization header with this one, and send the new X-TC-Timestamp with it.',
};

export const MATCH: Verdict = {
  state: 'match',
  title: '✓ The signature matches this request.',
  fix: '',
};

export const UNEXPLAINED: Verdict = {
  state: 'mismatch',
  title: 'No match, and none of the usual mistakes explains it.',
  fix: 'Check the SecretKey, the exact body and the signed headers.',
};

/** For a signature that was cut, or is not in hexadecimal. */
export function malformed(signature: string): Verdict {
  const { length } = signature;
  return mismatch(
    length === SIGNATURE_LENGTH
      ? 'The signature in the header is not in hexadecimal.'
      : `The signature in the header has ${length} character${length === 1 ? '' : 's'}, not ${SIGNATURE_LENGTH}.`,
    `A signature is ${SIGNATURE_LENGTH} hexadecimal digits: copy all of it, and do not encode it in Base64.`,
  );
}

/** For an id that is not the one in the header, where nothing else explains the signature. */
export function otherId(sent: string, typed: string): Verdict {
  return mismatch(
    'No match: the SecretId is not the one in the header.',
    `The header says “${sent}”, and the form “${typed}”: use the SecretId and the SecretKey of one key pair.`,
  );
}

/** A signature that differs, and the reason. */
export function mismatch(title: string, fix: string): Verdict {
  return { state: 'mismatch', title, fix };
}
