import { resolve } from 'node:path';

/** The environment variable that can contain the crawler's contact address. */
export const CONTACT_VARIABLE = 'CRAWL_CONTACT';

/** The contact address in the environment; `undefined` if there is none. */
export function contactAddress(): string | undefined {
  return process.env[CONTACT_VARIABLE];
}

/** Resolves a path that a person typed: relative to the folder in which npm, or else Node, was called. */
export function callerPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? '', path);
}
