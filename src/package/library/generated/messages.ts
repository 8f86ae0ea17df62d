/**
 * A placeholder for the file that `npm run build:catalog` generates from `content/reviewed/messages.json`:
 * it has no form.
 */

/** The forms of messages, as `EncodedForms` in JSON. */
export const formRecords: string = '[[],[]]';
