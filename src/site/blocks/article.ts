import type { Link } from '../../records/link.ts';
import type { Edition } from '../../schema/facts/edition.ts';
import type { Badge, Control, Inline, Text } from './inline.ts';
import type { LongList } from './long-list.ts';
import type { PageTabs } from './page-tabs.ts';

export type { Badge, ContentsPart, Control, Inline, Text } from './inline.ts';

/**
 * What a page says, written once: `toHtml` and `toMarkdown` render it. Both escape every text, so
 * that nothing in content becomes markup.
 */
export interface Article {
  /** A class of the article's element in HTML. */
  className?: string | undefined;
  title: Inline;
  /** Blocks that belong to the title. */
  header: Blocks;
  blocks: Blocks;
  /** The sources that statements cite by number, counted from 1; absent on a page without sources. */
  sources?: readonly SourceLine[];
}

/** A source as a page lists it. */
export interface SourceLine {
  label: string;
  /** `null` if the source has no address. */
  url: string | null;
  /** What kind of source it is, and how old. */
  note?: string;
}

/** Blocks in order; an absent block renders as nothing. */
export type Blocks = readonly (Block | false | null | undefined)[];

export type Block =
  | Paragraph
  | Heading
  | Section
  | Group
  | List
  | Links
  | LongList
  | PageTabs
  | Table
  | Facts
  | SourceStatement
  | Example
  | Steps
  | Tabs
  | Details
  | Written
  | Control;

export interface Paragraph {
  type: 'paragraph';
  role?: ParagraphRole;
  text: Text;
}

/** `none` says that something is missing. */
export type ParagraphRole =
  | 'lead'
  | 'note'
  | 'meta'
  | 'none'
  | 'verdict'
  | 'answer'
  | 'fix'
  | 'owner';

/** A heading without a section. */
export interface Heading {
  type: 'heading';
  level: 2 | 3 | 4;
  className?: string | undefined;
  text: Text;
}

/** A section under a heading of level 2, or of `level`. */
export interface Section {
  type: 'section';
  /** The anchor of its heading. */
  id?: string;
  className?: string | undefined;
  level?: 2 | 3;
  title: Text;
  /** A count or a version after the title. */
  note?: string;
  /** Closed until a reader opens it. It needs an anchor. */
  folded?: boolean;
  blocks: Blocks;
}

/** Blocks that HTML lays out together. With a label, it is an aside. */
export interface Group {
  type: 'group';
  className?: string | undefined;
  id?: string;
  data?: Readonly<Record<string, string>>;
  label?: string;
  blocks: Blocks;
}

export interface List {
  type: 'list';
  className?: string | undefined;
  items: readonly Text[];
}

/** Names that lead to their pages; `columns` is for long lists and has as little markup as possible. */
export interface Links {
  type: 'links';
  columns?: boolean;
  links: readonly Link[];
}

export interface Table {
  type: 'table';
  /** What kind of rows it has, for their layout. */
  className?: string | undefined;
  /** Names the table for screen readers. */
  label: string;
  /** The headings of its columns; empty if the rows speak for themselves. */
  columns: readonly string[];
  rows: readonly Row[];
}

export interface Row {
  /** Its anchor. */
  id?: string;
  data?: Readonly<Record<string, string>>;
  /** The first cell, which names the row. */
  head: Text;
  /** A property of what the row is about. */
  badge?: Badge | null;
  /** The only site that has it; absent if both do. */
  site?: Edition | undefined;
  /** What is less important in the first cell. */
  note?: string;
  cells: readonly Cell[];
}

/** A cell after the first: a value in a line, or a description in blocks. */
export type Cell =
  | {
      text: Text;
      className?: string;
      /** Names the value where its column has no heading. */
      label?: string;
    }
  | { blocks: Blocks };

/** Facts in a line, each with its name. */
export interface Facts {
  type: 'facts';
  facts: readonly { name: string; value: string; canCopy?: boolean }[];
}

/** One wording of sources, with their numbers in the article's list. */
export interface SourceStatement {
  type: 'statement';
  blocks: Blocks;
  sources: readonly number[];
}

/** Code to read and copy. */
export interface Example {
  type: 'example';
  label: string;
  text: string;
  /** A programming language's name for Markdown; absent for an HTTP message or JSON, which HTML colors. */
  language?: string | undefined;
}

/** What to do, in order. */
export interface Steps {
  type: 'steps';
  steps: readonly { title: string; blocks: Blocks }[];
}

/** The same in several languages, of which a reader sees one; without scripts, all. */
export interface Tabs {
  type: 'tabs';
  /** What the choice is of, which a browser remembers: `language`. */
  name: string;
  examples: readonly Example[];
}

/** What few readers need, closed until a reader opens it. Markdown leaves it out. */
export interface Details {
  type: 'details';
  className?: string | undefined;
  summary: string;
  blocks: Blocks;
}

/** Reviewed text of this project in both forms. It is trusted: never make it from other content. */
export interface Written {
  type: 'written';
  html: string;
  markdown: string;
}
