import { createMeaningsOf } from '../../knowledge/meanings/meanings-of.ts';
import type { IndexParts } from '../../search/index/parts.ts';
import { searchRecords } from '../../search/index/records.ts';
import { serializeIndex } from '../../search/index/serialize.ts';
import { type MessageParts, serializeMessages } from '../../search/messages/serialize-messages.ts';
import { siteContent } from '../content/content.ts';
import { explainingPages } from './explaining-pages.ts';

type SiteParts = IndexParts & MessageParts;

let parts: SiteParts | undefined;

/** The parts of the search index over the site's content, and those that read pasted texts, made once. */
export function searchParts(): SiteParts {
  const index = siteContent();
  parts ??= {
    ...serializeIndex(
      searchRecords(index.content, createMeaningsOf(index.meanings)),
      explainingPages(index),
    ),
    ...serializeMessages(index.forms, index.layers),
  };
  return parts;
}
