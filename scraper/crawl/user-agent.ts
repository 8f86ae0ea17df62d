import { readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { ContentError } from '../../src/content/content-error.ts';
import { CONTACT_VARIABLE } from '../settings.ts';
import { isLoopback, type Site } from '../site/site-address.ts';

/** A web address or an email address. */
const CONTACT = /^(?:https:\/\/[^\s()]+|[^\s()@]+@[^\s()@]+)$/;

/**
 * The crawler's user agent, with an address at which its operator can be reached. Only a copy of the
 * site on this machine can be crawled without one; then the address is the user and the host name.
 * @throws {ContentError} if the address is missing or invalid.
 */
export function userAgentFor(site: Site, contact: string | undefined): string {
  const own = `${userInfo().username}@${hostname()}`;
  const address = contact || (isLoopback(new URL(site.origin)) ? own : '');
  if (!CONTACT.test(address))
    throw new ContentError('The site cannot be crawled without an address to reach you at:', [
      `name an email or web address with --contact or ${CONTACT_VARIABLE}${contact ? `; "${contact}" is not one` : ''}`,
    ]);
  const manifest = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
  const { version } = JSON.parse(manifest);
  return `tcerr-crawler/${version} (+${address})`;
}
