import { z } from 'zod';

/** A path on the host that serves the API. */
export const path = z.string().regex(/^\//).describe('A path on the same host.');

/** The path of a page for people. */
export const page = path.describe(
  'The page that shows the same; append `index.md` for the page in Markdown.',
);
