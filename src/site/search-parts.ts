import type { IndexParts } from '../search/parts.ts';
import { searchRecords } from '../search/records.ts';
import { serializeIndex } from '../search/serialize.ts';
import { siteContent } from './content.ts';
import { searchTopics } from './search-topics.ts';

let parts: IndexParts | undefined;

/** The parts of the search index over the site's content, made once. */
export function searchParts(): IndexParts {
  const index = siteContent();
  parts ??= serializeIndex(searchRecords(index.content), searchTopics(index));
  return parts;
}
