import type { SiteService } from '../../../records/content-index.ts';
import type { NamedSource } from '../../../records/sources.ts';
import type { PublishedError } from '../../../schema/published/error.ts';
import type { PublishedListing } from '../../../schema/published/listing.ts';
import { counted } from '../../../text/count-text.ts';
import { sitePath } from '../../../text/paths.ts';
import type { Block, Blocks, Inline, Text } from '../../blocks/article.ts';
import {
  group,
  heading,
  linkList,
  list,
  meta,
  roleParagraph,
  section,
  table,
  textLink,
} from '../../blocks/make-blocks.ts';
import { parseProse } from '../../blocks/prose.ts';
import { meaningBlocks, retryChip } from './answer-section.ts';
import { statementBlocks } from './citations.ts';

/** From this many listings on, each has a line instead of a card. */
const MANY_LISTINGS = 7;
/** Beyond this many, the names of actions are in a list that a reader opens. */
const MANY_ACTIONS = 12;

/** A listing, and a link to the page of its owner. */
type OwnedListing = PublishedListing & { owner: Inline };

/**
 * What a code means in each service version that lists it, and the actions that return it. A listing
 * links to its service's page of the code; on the page of a service, to the service itself.
 */
export function listingsSection(
  record: PublishedError,
  sources: readonly NamedSource[],
  service: SiteService | undefined,
): Block {
  const { code, listings } = record;
  const pathOf = (id: string) => (service ? sitePath.service(id) : sitePath.serviceError(id, code));
  const isOwn = ({ meaning }: PublishedListing) =>
    meaning !== null && meaning.meaning !== record.meaning?.meaning;
  const owned = listings.map((listing): OwnedListing => {
    const path = listing.service === null ? sitePath.commonErrors() : pathOf(listing.service);
    return { ...listing, owner: textLink(listing.name, path) };
  });
  const [only, ...others] = owned;
  if (only && others.length === 0)
    return group({ className: 'listing' }, onlyListing(only, sources));
  return section(titleOf(listings), { id: 'meaning' }, [
    ...(owned.length < MANY_LISTINGS ? [cards(owned, sources, isOwn)] : lines(owned, isOwn)),
  ]);
}

/** What the only list that has the code says of it, and its actions. */
function onlyListing(listing: OwnedListing, sources: readonly NamedSource[]): Blocks {
  const { actions, statements } = listing;
  return [
    statements.length > 0 &&
      section(
        "In Tencent Cloud's words",
        { id: 'statement' },
        statementBlocks(statements, sources),
      ),
    section(
      actions.length > 0
        ? `Returned by ${counted(actions.length, 'action')}`
        : 'Where it comes from',
      { id: 'actions' },
      returnedBy(listing),
    ),
  ];
}

function titleOf(listings: readonly PublishedListing[]): string {
  const services = new Set(listings.flatMap(({ service }) => service ?? [])).size;
  const isCommon = listings.some(({ service }) => service === null);
  if (isCommon && services > 0) return `In general and in ${counted(services, 'service')}`;
  if (services > 1) return `In ${services} services`;
  return `In ${listings.length} versions`;
}

function cards(
  listings: readonly OwnedListing[],
  sources: readonly NamedSource[],
  isOwn: (listing: PublishedListing) => boolean,
): Block {
  const blocks = listings.map((listing) =>
    section(listing.owner, { className: 'meaning', level: 3, note: detailOf(listing) }, [
      ...(listing.meaning && isOwn(listing) ? meaningBlocks(listing.meaning) : []),
      isOwn(listing) && roleParagraph('verdict', ...retryChip(listing.shouldRetry)),
      ...statedBlocks(listing, sources),
      listing.actions.length > 0 &&
        heading(4, `Returned by ${counted(listing.actions.length, 'action')}`),
      ...returnedBy(listing),
    ]),
  );
  return group({ className: blocks.length > 1 ? 'meanings several' : 'meanings' }, blocks);
}

/** Tencent Cloud's own words, marked as theirs; absent where we have none. */
function statedBlocks({ statements }: PublishedListing, sources: readonly NamedSource[]): Blocks {
  if (statements.length === 0) return [];
  return [
    roleParagraph('meta', "In Tencent Cloud's words:"),
    ...statementBlocks(statements, sources),
  ];
}

function returnedBy({ service, apiVersion, actions }: PublishedListing): Blocks {
  if (service === null || apiVersion === null)
    return [roleParagraph('meta', 'Any action can return it.')];
  if (actions.length === 0)
    return [roleParagraph('meta', "We don't know which actions return it.")];
  const links = actions.map((name) => ({ name, path: sitePath.action(service, apiVersion, name) }));
  return [linkList(links, actions.length > MANY_ACTIONS)];
}

/** Listings with something of their own in a table; the others in a list below it. */
function lines(
  listings: readonly OwnedListing[],
  isOwn: (listing: PublishedListing) => boolean,
): Blocks {
  const hasOwn = (listing: OwnedListing) => isOwn(listing) || listing.statements.length > 0;
  const rows = listings.filter(hasOwn).map((listing) => ({
    head: [listing.owner],
    note: detailText(listing),
    cells: [{ blocks: saidOf(listing, isOwn(listing)) }],
  }));
  const others = listings.filter((listing) => !hasOwn(listing));
  const items = others.map((listing): Text => [listing.owner, ' ', meta(detailText(listing))]);
  const same = listings.some(({ meaning }) => meaning !== null);
  return [
    rows.length > 0 && table('Services', ['Service', 'What it means'], rows),
    items.length > 0 && heading(3, same ? 'The same in' : 'No description available', 'rest'),
    items.length > 0 && list(items, 'links owners'),
  ];
}

/** A listing's own meaning, and what Tencent Cloud says. */
function saidOf({ meaning, statements }: PublishedListing, isOwn: boolean): Blocks {
  const [statement] = statements;
  return [
    ...(isOwn && meaning ? parseProse(meaning.meaning) : []),
    ...(statement && isOwn && meaning ? [roleParagraph('meta', "In Tencent Cloud's words:")] : []),
    ...(statement ? parseProse(statement.text) : []),
  ];
}

function detailOf({ service, apiVersion }: PublishedListing): string {
  return service === null ? 'common list' : `${service} ${apiVersion}`;
}

/** The version of a listing, and how many of its actions return the code. */
function detailText(listing: PublishedListing): string {
  const { actions } = listing;
  const count = actions.length > 0 ? ` · ${counted(actions.length, 'action')}` : '';
  return `${detailOf(listing)}${count}`;
}
