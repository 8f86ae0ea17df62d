import * as z from 'zod';
import { readNames } from '../../answers/catalog-data.ts';
import { defineTool } from './tool.ts';

/** Lists the services. */
export const listServices = defineTool({
  name: 'list_services',
  title: 'List services',
  description:
    'Lists the short names of all services in the catalog, with the names of their products where known.',
  input: z.object({}),
  output: z.object({
    services: z.array(z.object({ service: z.string(), name: z.string().nullable() })),
  }),
  async call() {
    const { services } = await readNames();
    const lines = services.map(
      ({ service, name }) => `${service}${name === null ? '' : `: ${name}`}`,
    );
    return { structured: { services }, text: lines.join('\n') };
  },
});
