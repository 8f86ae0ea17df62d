import type { Block } from '../blocks/block.ts';
import type { Issue } from '../issue.ts';

/** A page as a reader gives it. `null` where the form does not state the value. */
export interface Page {
  title: string | null;
  product: string | null;
  /** `YYYY-MM-DD HH:MM:SS`, as printed. */
  updatedAt: string | null;
  blocks: Block[];
  /** What the reader met and could not place. */
  issues: Issue[];
}

/** Reads the decoded text of a page. `name` identifies the page in issues; `url` resolves links. */
export type Reader = (text: string, options: { name: string; url: string | null }) => Page;
