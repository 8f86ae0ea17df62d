import {
  type McpServer,
  ResourceNotFoundError,
  ResourceTemplate,
} from '@modelcontextprotocol/server';
import { compareText } from '../../text/compare-text.ts';
import { escapeControl } from '../../text/escape-control.ts';
import { type Answer, isKnown } from '../answers/answer.ts';
import { readStats } from '../answers/catalog-data.ts';
import { explainInFull } from '../answers/explain-in-full.ts';
import { errorCodes } from '../library/index.ts';
import { renderAnswer } from '../terminal/answer.ts';
import { PLAIN } from './tools/tool.ts';

const ERRORS = 'tcerr://errors/{code}';
/** As many as the protocol lets an answer have. */
const MAX_COMPLETIONS = 100;
/** More of a name from outside is not repeated. */
const MAX_NAME = 160;

/** Adds what can be read without a question: each code, and how large and how old the catalog is. */
export function addResources(server: McpServer): void {
  server.registerResource(
    'error',
    new ResourceTemplate(ERRORS, { list: undefined, complete: { code: completeCode } }),
    {
      title: 'An error code',
      description: 'What a code means, how to fix it, whether to retry, and who lists it',
      mimeType: 'text/plain',
    },
    async (uri) => {
      const text = renderAnswer(await answerAt(uri), PLAIN);
      return { contents: [{ uri: uri.href, mimeType: 'text/plain', text }] };
    },
  );
  server.registerResource(
    'catalog',
    'tcerr://catalog',
    {
      title: 'The catalog',
      description: 'How many codes, actions and services there are, and the date of the sources',
      mimeType: 'application/json',
    },
    async (uri) => {
      const text = JSON.stringify(await readStats());
      return { contents: [{ uri: uri.href, mimeType: 'application/json', text }] };
    },
  );
}

/** The answer to the code in an address, also in another letter case. */
async function answerAt({ href, pathname }: URL): Promise<Answer> {
  const code = decoded(pathname.slice(1));
  if (code === undefined) throw new ResourceNotFoundError(href);
  const answer = await explainInFull(code);
  const { explanation } = answer;
  if (isKnown(explanation) && explanation.code === code) return answer;
  const { nearest = null } = explanation.known ? {} : explanation;
  if (nearest?.relation === 'letter-case') return explainInFull(nearest.code);
  const near = nearest ? `; the nearest known family is ${nearest.code}` : '';
  const name = escapeControl(code.slice(0, MAX_NAME));
  throw new ResourceNotFoundError(href, `There is no error code ${name} here${near}.`);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The codes that begin with a text, then those that contain it, without regard to letter case. */
export function completeCode(typed: string): string[] {
  const wanted = typed.toLowerCase();
  const found = errorCodes().filter((code) => code.toLowerCase().includes(wanted));
  const begins = (code: string) => code.toLowerCase().startsWith(wanted);
  return found
    .sort((one, other) => Number(begins(other)) - Number(begins(one)) || compareText(one, other))
    .slice(0, MAX_COMPLETIONS);
}
