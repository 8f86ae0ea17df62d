import { createMeaningsOf } from '../../knowledge/meanings/meanings-of.ts';
import { errorRecord } from '../../records/error-record.ts';
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
      searchRecords(index.content, createMeaningsOf(index.meanings), (code, services, isCommon) => {
        const only = services.length === 1 && !isCommon ? services[0] : undefined;
        return errorRecord(index, code, only).shouldRetry.answer;
      }),
      {
        pages: explainingPages(index),
        updatedOn: index.content.manifest.updatedAt?.slice(0, 10),
        glossary: index.glossary,
      },
    ),
    ...serializeMessages(index.forms, index.layers),
  };
  return parts;
}
