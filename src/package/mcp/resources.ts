import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import { compareText } from '../../text/compare-text.ts';
import { readStats } from '../answers/catalog-data.ts';
import { explainInFull } from '../answers/explain-in-full.ts';
import { errorCodes } from '../library/index.ts';
import { renderAnswer } from '../terminal/answer.ts';
import { PLAIN } from './tools/tool.ts';

const ERRORS = 'tcerr://errors/{code}';
/** As many as the protocol lets an answer have. */
const MAX_COMPLETIONS = 100;

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
    async (uri, { code }) => {
      const answer = await explainInFull(decodeURIComponent(String(code)));
      const text = renderAnswer(answer, PLAIN);
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

/** The codes that begin with a text, then those that contain it, without regard to letter case. */
export function completeCode(typed: string): string[] {
  const wanted = typed.toLowerCase();
  const found = errorCodes().filter((code) => code.toLowerCase().includes(wanted));
  const begins = (code: string) => code.toLowerCase().startsWith(wanted);
  return found
    .sort((one, other) => Number(begins(other)) - Number(begins(one)) || compareText(one, other))
    .slice(0, MAX_COMPLETIONS);
}
