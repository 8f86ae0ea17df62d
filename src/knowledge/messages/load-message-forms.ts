import { z } from 'zod';
import { ContentError } from '../../content/content-error.ts';
import { EMBEDDED_CONTENT } from '../../content/embedded-content.ts';
import { readRecord } from '../../content/read-layers.ts';
import { compileForm, compileForms } from '../../messages/forms/compile-form.ts';
import type { MessageForm } from '../../messages/forms/message-form.ts';
import {
  type MessageFormRecord,
  MessageFormRecordSchema,
} from '../../schema/reviewed/message-form.ts';
import { compareText } from '../../text/compare-text.ts';

/** The file of the forms of messages, one a line below its first. */
export const MESSAGES_FILE = 'reviewed/messages.json';

const FileSchema = z.array(MessageFormRecordSchema).superRefine((records, context) => {
  for (const [at, record] of records.entries()) {
    const before = records[at - 1]?.form;
    if (before !== undefined && compareText(before, record.form) >= 0)
      context.addIssue({
        code: 'custom',
        path: [at, 'form'],
        message: `${record.form} comes after ${before}: sort the forms, each once`,
      });
    const fault = patternFault(record);
    if (fault !== null)
      context.addIssue({ code: 'custom', path: [at, 'patterns'], message: fault });
  }
});

/**
 * The records of the forms of messages, sorted by name. They belong to the project, so the default is
 * this repository's.
 * @throws {ContentError} with every problem, its file and the position of its record.
 */
export function loadFormRecords(contentFolder: string = EMBEDDED_CONTENT): MessageFormRecord[] {
  const result = readRecord(contentFolder, { path: MESSAGES_FILE, schema: FileSchema });
  if (result.ok) return result.value;
  throw new ContentError('The forms of messages cannot be used:', result.problems);
}

/**
 * The compiled forms of messages, in the order in which they are tried.
 * @throws {ContentError} as `loadFormRecords` does.
 */
export function loadMessageForms(contentFolder: string = EMBEDDED_CONTENT): MessageForm[] {
  return compileForms(loadFormRecords(contentFolder));
}

/** The names of the slots of each pattern of a record. */
export function slotsOf(record: MessageFormRecord): (readonly string[])[] {
  return compileForm(record).map(({ slots }) => slots);
}

function patternFault(record: MessageFormRecord): string | null {
  try {
    compileForm(record);
    return null;
  } catch (error) {
    return `${record.form}: ${error instanceof Error ? error.message : error}`;
  }
}
