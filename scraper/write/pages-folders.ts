import { LAYERS } from '../../src/content/content-files.ts';

/** The folders of which a run over captures or crawled pages makes every file. */
export const CAPTURED_FOLDERS = [LAYERS.pages.services.path, LAYERS.pages.authorizations.path];
