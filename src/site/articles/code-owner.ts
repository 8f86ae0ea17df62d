import type { Link } from '../../records/link.ts';
import type { PublishedListing } from '../../schema/published/listing.ts';
import { sitePath } from '../../text/paths.ts';

/** A listing of a code with links: to its owner, and to the actions that list the code. */
export interface CodeOwner extends Omit<PublishedListing, 'actions'> {
  owner: Link;
  /** `common list`, or the version of the service. */
  detail: string;
  actions: Link[];
}

/** Links a listing; `path` is the page of its owner. */
export function codeOwner(listing: PublishedListing, path: string): CodeOwner {
  const { service, apiVersion, name, actions } = listing;
  return {
    ...listing,
    owner: { name, path },
    detail: service === null ? 'common list' : `${service} ${apiVersion}`,
    actions: actions.map((action) => ({
      name: action,
      path: sitePath.action(service ?? '', apiVersion ?? '', action),
    })),
  };
}

/** From this many owners on, a line for each shows more than all that each says. */
export const MANY_OWNERS = 7;

/** Whose listings these are, in words: an owner may have several versions. */
export function listingsTitle(listings: readonly CodeOwner[]): string {
  const owners = new Set(listings.map(({ owner }) => owner.path)).size;
  if (owners > 1) return `What it means to each of ${owners} owners`;
  return listings.length > 1
    ? `What it means in each of ${listings.length} versions`
    : 'What it means';
}
