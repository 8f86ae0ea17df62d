import * as z from 'zod';

/** A service's short name, as the first label of its domain. */
export const ServiceInput = z
  .string()
  .max(60)
  .describe('Short name of a service, the first label of its domain, such as cam or cvm');

/** An action that returns a code. */
export const ActionOutput = z.object({
  service: z.string(),
  apiVersion: z.string(),
  action: z.string(),
});

/** One wording of what a code means. */
export const MeaningOutput = z.object({
  service: z.string().nullable().describe('null for the list of common codes'),
  text: z
    .string()
    .nullable()
    .describe('null where the sources list the code and do not describe it'),
  pages: z.array(z.string()).describe('Where it stands, at most three'),
});
