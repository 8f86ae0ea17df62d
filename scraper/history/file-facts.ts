import { type Fact, VERSION_FACT } from '../../src/content/history/fact-names.ts';
import { statementHash } from '../../src/content/statement-hash.ts';
import { ActionNameSchema } from '../../src/schema/facts/action.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';
import { CodeSchema } from '../../src/schema/facts/error-code.ts';
import { NameSchema } from '../../src/schema/facts/parameter.ts';
import { dataTypeNames, membersOf } from '../definitions/cli-tool/api-facts.ts';
import { parseApi } from '../definitions/cli-tool/api-json.ts';
import { parseGoClient } from '../definitions/go-sdk/go-client.ts';
import { parseGoErrors } from '../definitions/go-sdk/go-errors.ts';
import { lackingIn } from '../definitions/go-sdk/go-reader.ts';
import { JsonShapeError, nameFit } from '../definitions/json-shape.ts';
import { IssueList } from '../pages/issue.ts';

/** What one file of a release states. */
export interface FileFacts {
  facts: Fact[];
  /** The hashes of descriptions, by code. */
  statements: ReadonlyMap<string, string>;
}

const isActionName = nameFit(ActionNameSchema);
const isName = nameFit(NameSchema);
const isCode = nameFit(CodeSchema);
const NO_STATEMENTS: ReadonlyMap<string, string> = new Map();

/**
 * The facts in a file of a service version: its names are those that the import of definitions reads.
 * @param name `api.json`, `client.go` or `errors.go`.
 * @returns `null` if the file cannot be used, which is then an issue.
 */
export function factsInFile(
  name: string,
  text: string,
  edition: Edition,
  issues: IssueList,
): FileFacts | null {
  if (name === 'api.json') return factsOfApi(text, issues);
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  const lacking = lackingIn(name, lines);
  if (lacking) {
    issues.add('the file', 'cannot be used', lacking);
    return null;
  }
  // What a past release writes in an odd way cannot be fixed any more, so only the file is reported.
  const ignored = new IssueList('');
  return name === 'errors.go'
    ? factsOfErrors(lines, edition, ignored)
    : { facts: factsOfClient(lines, ignored), statements: NO_STATEMENTS };
}

function factsOfApi(text: string, issues: IssueList): FileFacts | null {
  try {
    const api = parseApi(text);
    const facts: Fact[] = [VERSION_FACT];
    for (const [action, { input, output }] of api.actions) {
      if (!isActionName(action)) continue;
      facts.push(`action ${action}`);
      for (const { name } of membersOf(api, input))
        if (isName(name)) facts.push(`input ${action} ${name}`);
      for (const { name } of membersOf(api, output))
        if (isName(name)) facts.push(`output ${action} ${name}`);
    }
    for (const name of dataTypeNames(api)) if (isName(name)) facts.push(`type ${name}`);
    return { facts, statements: NO_STATEMENTS };
  } catch (error) {
    if (!(error instanceof JsonShapeError)) throw error;
    issues.add('the file', 'cannot be used', error.message);
    return null;
  }
}

function factsOfErrors(text: string, edition: Edition, ignored: IssueList): FileFacts {
  const facts: Fact[] = [VERSION_FACT];
  const statements = new Map<string, string>();
  for (const [code, description] of parseGoErrors(text, ignored, edition)) {
    if (!isCode(code)) continue;
    facts.push(`code ${code}`);
    if (description !== '') statements.set(code, statementHash(description));
  }
  return { facts, statements };
}

function factsOfClient(text: string, ignored: IssueList): Fact[] {
  const facts: Fact[] = [VERSION_FACT];
  for (const [action, codes] of parseGoClient(text, ignored)) {
    if (!isActionName(action)) continue;
    facts.push(`action ${action}`);
    for (const code of codes)
      if (isCode(code)) facts.push(`code ${code}`, `returns ${action} ${code}`);
  }
  return facts;
}
