/**
 * A page's content, whatever form it came in: every reader makes blocks and every extractor works
 * on blocks alone. Texts are prose as {@link Statement} describes it.
 */
export type Block = Heading | Paragraph | List | Table | Code;

export interface Heading {
  type: 'heading';
  /** 1 for the largest; `null` where the form has lost it, so a line of prose may look like a heading. */
  level: number | null;
  text: string;
}

export interface Paragraph {
  type: 'paragraph';
  text: string;
}

export interface List {
  type: 'list';
  items: string[];
}

/** A table; every row has as many cells as the header. */
export interface Table {
  type: 'table';
  header: string[];
  rows: string[][];
}

/** Code as the page prints it, without a final line break. */
export interface Code {
  type: 'code';
  text: string;
}
