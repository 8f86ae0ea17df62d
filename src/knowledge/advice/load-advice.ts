import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, explainIssues } from '../../content/content-error.ts';
import { EMBEDDED_CONTENT } from '../../content/embedded-content.ts';
import { readTextFile } from '../../content/read-text-file.ts';
import { type Advice, AdviceNameSchema, AdviceRecordSchema } from '../../schema/reviewed/advice.ts';
import { parseAdviceBody } from './advice-body.ts';

/** The folder of the advice below a content folder: one Markdown file per advice. */
export const ADVICE_FOLDER = 'reviewed/advice';

/**
 * Reads all advice of a content folder, sorted by name; an empty list if it has none. Advice belongs to
 * the project, so the default is this repository's. `checkAdvice` checks it against the content's codes.
 * @throws {ContentError} with every problem, its file and its field.
 */
export function loadAdvice(contentFolder: string = EMBEDDED_CONTENT): Advice[] {
  const folder = join(contentFolder, ADVICE_FOLDER);
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.md'))
    : [];
  const read = files.sort().map((file) => readAdvice(folder, file));
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []));
  if (problems.length > 0)
    throw new ContentError(`The advice in ${folder} cannot be read:`, problems);
  return read.flatMap((one) => ('problems' in one ? [] : one));
}

function readAdvice(folder: string, file: string): Advice | { problems: string[] } {
  const name = file.replace(/\.md$/, '');
  const path = `${ADVICE_FOLDER}/${file}`;
  if (!AdviceNameSchema.safeParse(name).success)
    return {
      problems: [`${path}: the name must consist of lower-case letters, digits and single hyphens`],
    };
  try {
    const text = readTextFile(join(folder, file));
    const { frontMatter, sections, markdown, problems } = parseAdviceBody(text);
    const record = AdviceRecordSchema.safeParse(frontMatter);
    if (record.success && Boolean(record.data.retry) !== 'Retry' in sections)
      problems.push('retry and the section Retry must be given together');
    if (record.success && problems.length === 0)
      return { name, ...record.data, sections, markdown };
    return {
      problems: [
        ...(record.error ? explainIssues(path, record.error) : []),
        ...problems.map((problem) => `${path}: ${problem}`),
      ],
    };
  } catch (error) {
    return { problems: [`${path}: ${error instanceof Error ? error.message : error}`] };
  }
}
