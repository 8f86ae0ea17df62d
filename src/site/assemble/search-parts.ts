import { createMeaningsOf } from '../../knowledge/meanings/meanings-of.ts';
import type { IndexParts } from '../../search/index/parts.ts';
import { searchRecords } from '../../search/index/records.ts';
import { serializeIndex } from '../../search/index/serialize.ts';
import { siteContent } from '../content/content.ts';
import { explainingPages } from './explaining-pages.ts';

let parts: IndexParts | undefined;

/** The parts of the search index over the site's content, made once. */
export function searchParts(): IndexParts {
  const index = siteContent();
  parts ??= serializeIndex(
    searchRecords(index.content, createMeaningsOf(index.meanings)),
    explainingPages(index),
  );
  return parts;
}
