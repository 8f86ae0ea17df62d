import type { NamedSource } from '../../../records/sources.ts';
import { countText } from '../../../text/count-text.ts';
import {
  type Block,
  type Blocks,
  type Links,
  roleParagraph,
  type Section,
  textLink,
} from '../../blocks/article.ts';
import { parseProse } from '../../blocks/prose.ts';
import { statementBlocks } from './citations.ts';
import type { CodeOwner } from './code-owner.ts';

/** From this many listings on, each has a line instead of a card. */
const MANY_LISTINGS = 7;
/** From this many actions on, they are in columns. */
const MANY_ACTIONS = 12;

/** What a code means in each service version that lists it, and the actions that return it. */
export function listingsSection(
  listings: readonly CodeOwner[],
  sources: readonly NamedSource[],
): Section {
  return {
    type: 'section',
    id: 'meaning',
    title: [titleOf(listings)],
    blocks: [
      listings.every(({ statements }) => statements.length === 0) &&
        roleParagraph('meta', 'We have no description from Tencent Cloud for this code.'),
      ...(listings.length < MANY_LISTINGS ? [cards(listings, sources)] : lines(listings)),
    ],
  };
}

function titleOf(listings: readonly CodeOwner[]): string {
  const services = new Set(listings.flatMap(({ service }) => service ?? [])).size;
  const isCommon = listings.some(({ service }) => service === null);
  if (isCommon && services > 0)
    return `What it means in general and in ${countText([[services, 'service']])}`;
  if (services > 1) return `What it means in ${services} services`;
  return listings.length > 1 ? `What it means in ${listings.length} versions` : 'What it means';
}

function cards(listings: readonly CodeOwner[], sources: readonly NamedSource[]): Block {
  const blocks = listings.map(
    ({ owner, detail, statements, actions, service }): Section => ({
      type: 'section',
      className: 'meaning',
      level: 3,
      title: [textLink(owner)],
      note: detail,
      blocks: [...statementBlocks(statements, sources), ...returnedBy(actions, service === null)],
    }),
  );
  return {
    type: 'group',
    className: blocks.length > 1 ? 'meanings several' : 'meanings',
    blocks,
  };
}

function returnedBy(actions: Links['links'], isCommon: boolean): Blocks {
  if (isCommon) return [roleParagraph('meta', 'Any action can return it.')];
  if (actions.length === 0)
    return [roleParagraph('meta', "We don't know which actions return it.")];
  return [
    { type: 'heading', level: 4, text: [`Returned by ${countText([[actions.length, 'action']])}`] },
    { type: 'links', columns: actions.length > MANY_ACTIONS, links: actions },
  ];
}

/** Listings with a description in a table, with the first; the others in a list below it. */
function lines(listings: readonly CodeOwner[]): Blocks {
  const described = listings.filter(({ statements }) => statements.length > 0);
  const others = listings.filter(({ statements }) => statements.length === 0);
  return [
    described.length > 0 && {
      type: 'table',
      label: 'Services',
      columns: ['Service', 'What it says'],
      rows: described.map((listing) => ({
        head: [textLink(listing.owner)],
        note: detailText(listing),
        cells: [{ blocks: parseProse(listing.statements[0]?.text ?? '') }],
      })),
    },
    ...(others.length > 0 ? undescribed(others) : []),
  ];
}

function undescribed(listings: readonly CodeOwner[]): Blocks {
  return [
    { type: 'heading', level: 3, className: 'rest', text: ['No description available'] },
    {
      type: 'list',
      className: 'links owners',
      items: listings.map((listing) => [
        textLink(listing.owner),
        ' ',
        { type: 'meta', text: [detailText(listing)] },
      ]),
    },
  ];
}

/** The version of a listing, and how many of its actions return the code. */
function detailText({ detail, actions }: CodeOwner): string {
  return actions.length > 0 ? `${detail} · ${countText([[actions.length, 'action']])}` : detail;
}
