import type { ContentIndex } from '../../../records/content-index.ts';
import type { SourceLine } from '../../blocks/article.ts';
import { sourceLines } from '../sections/citations.ts';

/** The repositories of definitions, whose releases are the history, as sources of a page. */
export function definitionSources({ sources }: ContentIndex): SourceLine[] {
  return sourceLines([...sources.values()].filter(({ kind }) => kind === 'definitions'));
}
