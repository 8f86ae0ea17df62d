import type { RetryAnswer } from '../../schema/reviewed/meaning.ts';
import type { TermReader } from '../glossary/term-reader.ts';
import type { NameTable } from '../names/name-table.ts';
import type { StatementSearch } from '../statements/statement-search.ts';
import type { WordSearch } from '../words/word-search.ts';
import type { Directory } from './directory.ts';
import type { Parameters } from './parameters.ts';
import type { TypeSearch } from './type-search.ts';

/** The parts of the index that are loaded; entries are numbered as in {@link Hit.entry}. */
export interface Sources {
  directory: Directory;
  table: NameTable;
  words(): WordSearch;
  parameters: Parameters | undefined;
  types: TypeSearch | undefined;
  /** What the China site says about codes. */
  statements: StatementSearch | undefined;
  /** What only past releases had; its entries are numbered separately. */
  removed: Sources | undefined;
  /** Reads queries by the glossary; `undefined` until it is loaded. */
  terms(): TermReader | undefined;
  /** The wordings of an entry; empty before they are loaded. */
  descriptionsOf(entry: number): readonly string[];
  /** Whether to retry after a code; `undefined` for other entries, and before descriptions are loaded. */
  retryOf(entry: number): RetryAnswer | undefined;
}
