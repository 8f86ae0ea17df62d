import { z } from 'zod';

/** What a source page states. The extractor for a page is chosen by its kind. */
export const PageKindSchema = z.enum([
  'action',
  'error-codes',
  'responses',
  'authorization',
  'data-types',
]);
export type PageKind = z.infer<typeof PageKindSchema>;

/** What a source is: a page of some kind, or the provider's own definitions of its API. */
export const SourceKindSchema = z.enum([...PageKindSchema.options, 'definitions']);
export type SourceKind = z.infer<typeof SourceKindSchema>;

/** How a page reached us. The reader for a page is chosen by its form. */
export const PageFormSchema = z.enum(['html', 'text-capture', 'markdown-bare', 'markdown']);
export type PageForm = z.infer<typeof PageFormSchema>;

/** The form of a source: of a page, or of the files that definitions come in. */
export const SourceFormSchema = z.enum([
  ...PageFormSchema.options,
  'definition-json',
  'go-sdk',
  'node-sdk',
]);
export type SourceForm = z.infer<typeof SourceFormSchema>;

/** The language of a page's frame (navigation, labels, footer), not of its content. */
export const FrameLanguageSchema = z.enum(['en', 'zh', 'ko', 'pt', 'ja', 'id']);
export type FrameLanguage = z.infer<typeof FrameLanguageSchema>;

/** Names a source in every fact that came from it. Lower case, safe in a URL and in a file name. */
export const SourceIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
export type SourceId = z.infer<typeof SourceIdSchema>;

/**
 * A page, or a set of definitions, that facts came from. `null` says that neither the source nor its
 * note states the value, or that it has none.
 */
export const SourceSchema = z.strictObject({
  id: SourceIdSchema,
  kind: SourceKindSchema,
  form: SourceFormSchema,
  /** Where the page stands on the documentation site; the repository or package of definitions. */
  url: z.url({ protocol: /^https$/ }).nullable(),
  /** The page's own title, in the language the page gives it. */
  title: z.string().nullable(),
  /** The product as the page's frame names it. */
  product: z.string().nullable(),
  frameLanguage: FrameLanguageSchema.nullable(),
  /** The release of definitions: `3.1.160.1`. */
  version: z.string().max(40).nullable().default(null),
  /**
   * "Last updated" as the page prints it, `YYYY-MM-DD HH:MM:SS`, in a time zone that it does not
   * state; of definitions, when their release was made, in UTC.
   */
  updatedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/)
    .nullable(),
  /** How what the source itself does not state is known: its address, its API version. */
  remark: z.string().nullable().default(null),
  /** SHA-256 of the page's bytes, in hex; `null` for definitions, which are many files. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** Set while the page cannot be had: what content says of it is from the last time it could. */
  stale: z.literal(true).optional(),
});
export type Source = z.infer<typeof SourceSchema>;
