import type { ContentIndex, SiteService } from '../../../records/content-index.ts';
import { siteOfPair } from '../../../records/listings.ts';
import { type NamedSource, onlySite, sitesOfAny } from '../../../records/sources.ts';
import type { PublishedError } from '../../../schema/published/error.ts';
import type { PublishedListing } from '../../../schema/published/listing.ts';
import { counted, countText } from '../../../text/count-text.ts';
import { sitePath } from '../../../text/paths.ts';
import type { Block, Blocks } from '../../blocks/article.ts';
import type { ListRow } from '../../blocks/long-list.ts';
import { group, heading, linkList, roleParagraph, section } from '../../blocks/make-blocks.ts';
import { removedNote } from '../history/since-words.ts';
import { statementBlocks } from './citations.ts';
import { lineOf } from './error-rows.ts';
import { byName } from './service-rows.ts';

/** Beyond this many, the names of actions are in a list that a reader opens. */
const MANY_ACTIONS = 12;

/** Where the code is listed: on the page of a service, with the actions that return it; else, in which services. */
export function listingsSection(
  index: ContentIndex,
  record: PublishedError,
  sources: readonly NamedSource[],
  service: SiteService | undefined,
): Block {
  const { listings } = record;
  if (!service) return group({ className: 'listing' }, sharedBlocks(index, record, sources));
  const [only, ...others] = listings;
  if (only && others.length === 0)
    return group({ className: 'listing' }, onlyListing(index, record.code, only, sources));
  return section(`In ${listings.length} versions`, { id: 'meaning' }, [
    cards(index, record.code, listings, sources),
  ]);
}

/** What the only list that has the code says of it, and its actions. */
function onlyListing(
  index: ContentIndex,
  code: string,
  listing: PublishedListing,
  sources: readonly NamedSource[],
): Blocks {
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
      returnedBy(index, code, listing),
    ),
  ];
}

/** The services that list a code, each a row that leads to its own page of the code. */
function sharedBlocks(
  index: ContentIndex,
  record: PublishedError,
  sources: readonly NamedSource[],
): Blocks {
  const common = record.listings.filter(({ service }) => service === null);
  const rows = serviceRows(index, record);
  const words = common.flatMap(({ statements }) => statementBlocks(statements, sources));
  return [
    rows.length > 0 &&
      section('Which service did you call?', { id: 'meaning' }, [
        {
          type: 'long-list',
          noun: 'service',
          inWords: true,
          groups: [{ name: '', rows }],
        },
      ]),
    common.length > 0 && roleParagraph('meta', 'Any action of any service can return it.'),
    words.length > 0 && section("In Tencent Cloud's words", { id: 'statement' }, words),
  ];
}

function serviceRows(index: ContentIndex, record: PublishedError): ListRow[] {
  const { code, listings, meaning, shouldRetry } = record;
  const byService = Map.groupBy(listings, ({ service }) => service);
  // Two services can be versions of one product.
  const isOneName = (name: string) =>
    [...byService.values()].filter(([first]) => first?.name === name).length === 1;
  const rows = Array.from(byService, ([service, own]): ListRow | null => {
    const newest = own.at(-1);
    if (service === null || !newest) return null;
    const isOwn = newest.meaning !== null && newest.meaning.meaning !== meaning?.meaning;
    const answer = newest.shouldRetry.answer;
    const versions = own.length > 1 ? own.flatMap(({ apiVersion }) => apiVersion ?? []) : [];
    const isEnough = isOneName(newest.name);
    const isTagged = isEnough && newest.name !== service;
    return {
      name: isEnough ? newest.name : `${newest.name} (${service})`,
      path: sitePath.serviceError(service, code),
      tags: [...(isTagged ? [service] : []), ...versions],
      says: saidOf(newest, isOwn),
      retry: isOwn || answer !== shouldRetry.answer ? answer : undefined,
      note: countText([[new Set(own.flatMap(({ actions }) => actions)).size, 'action']]),
      site: onlySite(index, sitesOfAny(index, own)),
    };
  });
  return rows.filter((row) => row !== null).sort(byName);
}

/** A service's own meaning, and what Tencent Cloud says. */
function saidOf(
  { meaning, statements: [statement] }: PublishedListing,
  isOwn: boolean,
): ListRow['says'] {
  const own = (isOwn && meaning?.meaning) || '';
  if (!statement) return lineOf(own);
  return lineOf(statement.text, `${own} In Tencent Cloud's words: `.trimStart());
}

/** What each version of a service says, and its actions. */
function cards(
  index: ContentIndex,
  code: string,
  listings: readonly PublishedListing[],
  sources: readonly NamedSource[],
): Block {
  const blocks = listings.map((listing) =>
    section(`Version ${listing.apiVersion}`, { className: 'meaning', level: 3 }, [
      removedNote(listing.lastSeen, listing.history),
      ...statedBlocks(listing, sources),
      listing.actions.length > 0 &&
        heading(4, `Returned by ${counted(listing.actions.length, 'action')}`),
      ...returnedBy(index, code, listing),
    ]),
  );
  return group({ className: 'meanings several' }, blocks);
}

/** Tencent Cloud's own words, marked as theirs; absent where we have none. */
function statedBlocks({ statements }: PublishedListing, sources: readonly NamedSource[]): Blocks {
  if (statements.length === 0) return [];
  return [
    roleParagraph('meta', "In Tencent Cloud's words:"),
    ...statementBlocks(statements, sources),
  ];
}

function returnedBy(
  index: ContentIndex,
  code: string,
  { service, apiVersion, actions }: PublishedListing,
): Blocks {
  if (service === null || apiVersion === null)
    return [roleParagraph('meta', 'Any action can return it.')];
  if (actions.length === 0)
    return [roleParagraph('meta', "We don't know which actions return it.")];
  const links = actions.map((name) => ({
    name,
    path: sitePath.action(service, apiVersion, name),
    site: siteOfPair(index, { service, apiVersion }, name, code),
  }));
  return [linkList(links, actions.length > MANY_ACTIONS)];
}
