import type { Statement } from '../schema/facts/statement.ts';
import type { Link } from './link.ts';

/** What a code means to one owner: the common list, or one version of a service. */
export interface Listing {
  owner: Link;
  /** `null` for the common list. */
  service: string | null;
  apiVersion: string | null;
  /** `common list`, or the version of the service. */
  detail: string;
  statements: Statement[];
  /** The actions that list the code; of the common list, none is named. */
  actions: Link[];
  /** When the owner's sources listed it last, if they do so no longer. */
  lastSeen: string | null;
  /** The sources that list it. */
  sources: readonly string[];
}

/** From this many owners on, a line for each tells more than all that each says. */
export const MANY_OWNERS = 7;

/** Whose listings these are, in words: an owner may have several versions. */
export function listingsTitle(listings: readonly Listing[]): string {
  const owners = new Set(listings.map(({ owner }) => owner.path)).size;
  if (owners > 1) return `What it means to each of ${owners} owners`;
  return listings.length > 1
    ? `What it means in each of ${listings.length} versions`
    : 'What it means';
}
