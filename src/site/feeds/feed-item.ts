import { createHash } from 'node:crypto';
import { changesText } from '../../records/changes/changes-text.ts';
import type { PeriodChanges } from '../../records/changes/month-changes.ts';
import type { ChangeGroup } from '../../schema/published/api/changes.ts';
import { counted } from '../../text/count-text.ts';
import { sitePath } from '../../text/paths.ts';
import { SITE_NAMES } from '../../text/site-names.ts';
import { href } from '../address/href.ts';
import type { Block, Text } from '../blocks/article.ts';
import { codeText, heading, joined, list, paragraph } from '../blocks/make-blocks.ts';
import type { Html } from '../html/html.ts';
import { renderBlocks } from '../html/render-blocks.ts';
import type { FeedSubject } from './feeds.ts';

/** A day with changes as an item of a feed. */
export interface FeedItem {
  /** Does not depend on the site's URL. */
  id: string;
  title: string;
  /** The path of its page on the site. */
  path: string;
  /** RFC 3339. */
  updatedAt: string;
  /** The counts in one line. */
  summary: string;
  content: Html;
}

/** How many days with changes a feed contains, how many changes of a service on a day, and names in one. */
export const FEED_DAYS = 30;
const CHANGES = 30;
const NAMES = 8;
/** What the feed of all services names; the others have the rest. */
const MAIN: readonly ChangeGroup['kind'][] = ['version', 'action', 'code'];

/** Days with changes as items of a feed, in their order. */
export function feedItems(days: readonly PeriodChanges[], { name, page }: FeedSubject): FeedItem[] {
  return days.map(({ period, totals, services }) => {
    const summary = changesText(totals);
    return {
      id: permanentId(`${name} ${period}`),
      title: `${period}: ${summary}`,
      path: page === sitePath.changes() ? sitePath.change(period.slice(0, 7)) : page,
      updatedAt: rfc3339(`${period} 00:00:00`),
      summary,
      content: renderBlocks(
        services.flatMap((changed) => [
          services.length > 1 && heading(3, changed.service),
          paragraph(`${changesText(changed.totals)}.`),
          changesList(changed.changes, services.length > 1),
        ]),
      ),
    };
  });
}

function changesList(changes: readonly ChangeGroup[], onlyMain: boolean): Block | false {
  const named = onlyMain ? changes.filter(({ kind }) => MAIN.includes(kind)) : changes;
  const shown = named.slice(0, CHANGES).map(groupText);
  const left = named.length - shown.length;
  const rest = left > 0 ? [[`and ${counted(left, 'more change')}`]] : [];
  return shown.length > 0 && list([...shown, ...rest]);
}

const WORDS: Readonly<Record<ChangeGroup['kind'], string>> = {
  version: 'Service version',
  action: 'Actions',
  code: 'Codes',
  returns: 'Codes',
  input: 'Input parameters',
  output: 'Output parameters',
  type: 'Data types',
};

function groupText({ kind, change, action, names, at }: ChangeGroup): Text {
  const shown = names.slice(0, NAMES).map(codeText);
  const left = names.length - shown.length;
  const releases = at.map(({ site, release }) => `${SITE_NAMES[site]} ${release}`).join(', ');
  const owner = change === 'removed' ? ' from ' : ' to ';
  return [
    `${WORDS[kind]} ${change}`,
    ...(action === undefined ? [] : [owner, codeText(action)]),
    ': ',
    ...joined(shown, ', '),
    `${left > 0 ? ` and ${left} more` : ''} (${releases})`,
  ];
}

/** A time of the content as RFC 3339. Releases use UTC. */
export function rfc3339(updatedAt: string): string {
  return `${updatedAt.replace(' ', 'T')}Z`;
}

/**
 * The URL of a page or a feed: absolute if the site's URL is known (`SITE_URL`), else relative to the feed.
 * @param from the path of the feed.
 */
export function feedAddress(path: string, site: URL | undefined, from = '/'): string {
  if (site) return new URL(href(path), site).href;
  return `${'../'.repeat(from.split('/').length - 2)}${path.slice(1)}`;
}

/** The namespace of this project's ids, generated once at random. */
const NAMESPACE = '5e0b6c3f-9d2a-4f57-8c41-7a3de6b1f902';

/**
 * The id of a name, always the same, whatever the site's URL.
 * @see https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5
 */
export function permanentId(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
