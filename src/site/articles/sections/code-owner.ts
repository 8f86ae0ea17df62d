import type { Link } from '../../../records/link.ts';
import type { PublishedListing } from '../../../schema/published/listing.ts';
import { sitePath } from '../../../text/paths.ts';

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
