/**
 * A placeholder for the file that `npm run build:catalog` generates from `content/reviewed/messages.json`:
 * it has no form.
 */
import type { EncodedForms } from '../../../messages/forms/encoded-forms.ts';

/** The forms of messages. */
export const formRecords: EncodedForms = '';
