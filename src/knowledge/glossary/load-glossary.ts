import { ContentError } from '../../content/content-error.ts';
import { EMBEDDED_CONTENT } from '../../content/embedded-content.ts';
import { readRecord } from '../../content/read-layers.ts';
import { type Glossary, GlossarySchema } from '../../schema/reviewed/glossary.ts';

/** The file of the terms of the field, one concept a line. */
export const GLOSSARY_FILE = 'reviewed/glossary.json';

/**
 * Reads the terms of the field. They belong to the project, so the default is this repository's. `checkGlossary` checks
 * how they fit together.
 * @throws {ContentError} with every problem and its place in the file.
 */
export function loadGlossary(contentFolder: string = EMBEDDED_CONTENT): Glossary {
  const result = readRecord(contentFolder, { path: GLOSSARY_FILE, schema: GlossarySchema });
  if (result.ok) return result.value;
  throw new ContentError('The glossary cannot be used:', result.problems);
}
