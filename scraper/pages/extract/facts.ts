import type { z } from 'zod';
import type { ActionSchema } from '../../../src/schema/facts/action.ts';
import type { ServiceAuthorizationSchema } from '../../../src/schema/facts/authorization.ts';
import type { DataTypeSchema } from '../../../src/schema/facts/data-type.ts';
import type { PageKind } from '../../../src/schema/facts/source.ts';
import type { IssueList } from '../issue.ts';
import type { Page } from '../readers/page.ts';

/** A code and how one page words it; an empty description is one that the page leaves out. */
export interface DescribedCode {
  code: string;
  description: string;
}

/** What one page states, by its kind. Statements and sources name the page already. */
export type Facts =
  | {
      kind: 'action';
      service: string;
      apiVersion: string;
      action: z.input<typeof ActionSchema>;
      errorCodes: DescribedCode[];
    }
  | { kind: 'error-codes'; common: DescribedCode[]; own: DescribedCode[] }
  | {
      kind: 'responses';
      envelopes: { outcome: 'success' | 'failure'; body: string }[];
      common: DescribedCode[];
    }
  | { kind: 'authorization'; authorization: z.input<typeof ServiceAuthorizationSchema> }
  | { kind: 'data-types'; dataTypes: z.input<typeof DataTypeSchema>[] };

/** What an extractor works on: a page's blocks, the id to name as source, a place for issues. */
export interface Extraction {
  page: Page;
  source: string;
  issues: IssueList;
}

/** Reads the facts off a page of one kind. Throws a `PageError` when the page lacks its tables. */
export type Extractor<Kind extends PageKind = PageKind> = (
  extraction: Extraction,
) => Extract<Facts, { kind: Kind }>;
