import * as z from 'zod';
import { openSearch, prepareFor } from '../../answers/catalog-data.ts';
import { removedNames } from '../../answers/codes/removed-names.ts';
import { resolveScope } from '../../answers/scope.ts';
import { searchJson } from '../../answers/search-json.ts';
import { renderSearchResults } from '../../terminal/search-results.ts';
import { ServiceInput } from './schemas.ts';
import { defineTool, PLAIN } from './tool.ts';

const MAX_RESULTS = 50;

/** Made ready by the first search. */
let index: ReturnType<typeof openSearch> | undefined;

/** Searches codes, actions and services. */
export const searchCatalog = defineTool({
  name: 'search',
  title: 'Search codes, actions and services',
  description:
    'Finds error codes, actions and services of the Tencent Cloud API by a part of a name, words of a description, or a misspelt name. Best first.',
  input: z.object({
    query: z.string().min(1).max(2_000),
    service: ServiceInput.optional(),
    limit: z.int().min(1).max(MAX_RESULTS).default(10),
  }),
  output: z.object({
    total: z.int().describe('How many there are; counted to 1,000 at most'),
    results: z.array(
      z.object({
        kind: z.enum(['error', 'action', 'parameter', 'type', 'service']),
        name: z.string(),
        services: z.array(z.string()),
        common: z.boolean(),
        apiVersion: z.string().nullable(),
        sites: z
          .array(z.enum(['international', 'china']))
          .nullable()
          .describe('The sites that have it; null where both do'),
        removed: z.boolean().describe('Whether no service lists it any more'),
        match: z.string(),
        description: z
          .string()
          .nullable()
          .describe('What it means or does; of a code, the meaning or the statement that matches'),
      }),
    ),
  }),
  async call({ query, service, limit }) {
    await resolveScope({ service });
    index ??= openSearch();
    await prepareFor(await index, query);
    const found = (await index).searchAll(query, { service, limit });
    const removed = await removedNames();
    const text = renderSearchResults(found, query, PLAIN, removed);
    return { structured: searchJson(found, removed), text };
  },
});
