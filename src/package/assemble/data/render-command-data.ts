import { createMeaningsOf } from '../../../knowledge/meanings/meanings-of.ts';
import type { ContentIndex } from '../../../records/content-index.ts';
import type { SearchKind } from '../../../search/index/record.ts';
import { searchRecords } from '../../../search/index/records.ts';
import { serializeIndex } from '../../../search/index/serialize.ts';
import { encodeLayers } from '../encode-layers.ts';
import type { GeneratedFile } from '../generated-file.ts';

/** The kinds that the command does not search. */
const LEFT_OUT: ReadonlySet<SearchKind> = new Set(['parameter', 'type']);

/**
 * Writes the files that only the command reads: the search index over codes, actions and services,
 * the codes of other layers with their sentences, and the counts of the content.
 */
export function renderCommandData({
  content,
  meanings,
  layers,
  glossary,
}: ContentIndex): GeneratedFile[] {
  const records = searchRecords(content, createMeaningsOf(meanings)).filter(
    ({ kind }) => !LEFT_OUT.has(kind),
  );
  const { names, descriptions, statements, removed } = serializeIndex(records, { glossary });
  return [
    { path: 'tcerr/names.json', text: names },
    { path: 'tcerr/descriptions.json', text: descriptions },
    { path: 'tcerr/statements.json', text: statements },
    { path: 'tcerr/removed-records.json', text: removed },
    { path: 'tcerr/layers.json', text: JSON.stringify(encodeLayers(layers, 'whole')) },
    { path: 'tcerr/counts.json', text: JSON.stringify(content.manifest.counts) },
  ];
}
