import { createHash } from 'node:crypto';
import { changeDate } from '../../content/changes/load-changes.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import type { ChangeEntry } from '../../schema/history/change-entry.ts';
import { sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import type { Blocks } from '../blocks/article.ts';
import { codeText, heading } from '../blocks/make-blocks.ts';
import { entryTitle, nameList, summaryBlocks } from '../changes/entry-blocks.ts';
import { type NamedGroup, namedChanges } from '../changes/named-changes.ts';
import { summarizeEntry } from '../changes/summarize-entry.ts';
import type { Html } from '../html/html.ts';
import { renderBlocks } from '../html/render-blocks.ts';

/** A change as an item of a feed. */
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

/** How many changes a feed contains, and how many names of a group. */
const ITEMS = 20;
const NAMES = 60;

/** Changes as items of a feed: the first of those given, in their order. */
export function feedItems(index: ContentIndex, entries: readonly ChangeEntry[]): FeedItem[] {
  return entries.slice(0, ITEMS).map((entry) => {
    const lines = summarizeEntry(entry);
    return {
      id: permanentId(changeDate(entry)),
      title: entryTitle(entry),
      path: sitePath.change(changeDate(entry)),
      updatedAt: rfc3339(entry.after.updatedAt),
      summary: lines.length > 0 ? lines.join('; ') : 'No changes',
      content: renderBlocks([
        ...summaryBlocks(entry),
        ...namedChanges(index, entry, NAMES).flatMap(groupBlocks),
      ]),
    };
  });
}

/**
 * A time of the content as RFC 3339. Definitions use UTC; pages state no time zone, and UTC is assumed.
 */
export function rfc3339(updatedAt: string): string {
  return `${updatedAt.replace(' ', 'T')}Z`;
}

/**
 * The URL of a page or a feed: absolute if the site's URL is known (`SITE_URL`), else relative to the
 * feeds.
 */
export function feedAddress(path: string, site: URL | undefined): string {
  return site ? new URL(href(path), site).href : path.slice(1);
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

function groupBlocks({ title, names, left }: NamedGroup): Blocks {
  const items = names.map(({ name, serviceVersion }) => {
    const code = codeText(name);
    return serviceVersion ? [code, ` (${serviceVersion})`] : [code];
  });
  return [heading(3, title), nameList(items, left)];
}
