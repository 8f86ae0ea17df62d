import { z } from 'zod';

/** The kind of a documentation page, by what it states. Each kind has its own extractor. */
export const PageKindSchema = z.enum([
  'action',
  'error-codes',
  'responses',
  'authorization',
  'data-types',
]);
export type PageKind = z.infer<typeof PageKindSchema>;

/** The kind of a source: that of a page, or Tencent Cloud's published definitions of its API. */
export const SourceKindSchema = z.enum([...PageKindSchema.options, 'definitions']);
export type SourceKind = z.infer<typeof SourceKindSchema>;

/** The form in which a page was captured. Each form has its own reader. */
export const PageFormSchema = z.enum(['html', 'text-capture', 'markdown-bare', 'markdown']);
export type PageForm = z.infer<typeof PageFormSchema>;

/** The form of a source: that of a page, or of the files with definitions. */
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

/** The id of a source, in every fact that comes from it. Lower case, safe in a URL and in a file name. */
export const SourceIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
export type SourceId = z.infer<typeof SourceIdSchema>;

/**
 * A page, or a set of definitions, from which facts come. A value is `null` if it does not apply or
 * neither the source nor its note states it.
 */
export const SourceSchema = z.strictObject({
  id: SourceIdSchema,
  kind: SourceKindSchema,
  form: SourceFormSchema,
  /** The page's URL on the documentation site, or the URL of the definitions' repository or package. */
  url: z.url({ protocol: /^https$/ }).nullable(),
  /** The page's title, in the page's language. */
  title: z.string().nullable(),
  /** The product's name in the page's frame. */
  product: z.string().nullable(),
  frameLanguage: FrameLanguageSchema.nullable(),
  /** The release of the definitions, such as `3.1.160.1`; `null` for a page. */
  version: z.string().max(40).nullable().default(null),
  /**
   * The page's "last updated" time, `YYYY-MM-DD HH:MM:SS`; the page does not state its time zone. For
   * definitions, the time of their release, in UTC.
   */
  updatedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/)
    .nullable(),
  /** How a value is known that the source itself does not state, such as its URL or API version. */
  remark: z.string().nullable().default(null),
  /** SHA-256 of the page's bytes, in hex; `null` for definitions, which are many files. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** Set while the page cannot be fetched or read; its facts are from the last successful read. */
  stale: z.literal(true).optional(),
});
export type Source = z.infer<typeof SourceSchema>;
