import * as z from 'zod';
import { readNames } from '../../answers/catalog-data.ts';
import { pageOf } from './page.ts';
import { defineTool } from './tool.ts';

const MAX_SERVICES = 90;

/** Lists the services. */
export const listServices = defineTool({
  name: 'list_services',
  title: 'List services',
  description: `Lists the short names of all services in the catalog, with the names of their products where known, ${MAX_SERVICES} at a time. To find one by a word, use search.`,
  input: z.object({
    offset: z.int().min(0).default(0).describe('How many to leave out'),
  }),
  output: z.object({
    services: z.array(z.object({ service: z.string(), name: z.string().nullable() })),
    total: z.int(),
    nextOffset: z.int().nullable().describe('null after the last'),
  }),
  async call({ offset }) {
    const { services: all } = await readNames();
    const page = { offset, size: MAX_SERVICES, noun: 'service' };
    const { items: services, nextOffset, says } = pageOf(all, page);
    const lines = services.map(
      ({ service, name }) => `${service}${name === null ? '' : `: ${name}`}`,
    );
    const structured = { services: [...services], total: all.length, nextOffset };
    return { structured, text: [says, ...lines].join('\n') };
  },
});
