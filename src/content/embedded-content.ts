import { fileURLToPath } from 'node:url';

/** The content folder of this repository. What people review belongs to the project, so it is read from here. */
export const EMBEDDED_CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
