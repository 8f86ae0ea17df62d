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

/** How a page reached us. The reader for a page is chosen by its form. */
export const PageFormSchema = z.enum(['html', 'text-capture', 'markdown-bare', 'markdown']);
export type PageForm = z.infer<typeof PageFormSchema>;

/** The language of a page's frame (navigation, labels, footer), not of its content. */
export const FrameLanguageSchema = z.enum(['en', 'zh', 'ko', 'pt', 'ja', 'id']);
export type FrameLanguage = z.infer<typeof FrameLanguageSchema>;

/** Names a source in every fact that came from it. Lower case, safe in a URL and in a file name. */
export const SourceIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
export type SourceId = z.infer<typeof SourceIdSchema>;

/**
 * A page that facts came from. `null` says that neither the page nor its note states the value.
 */
export const SourceSchema = z.strictObject({
  id: SourceIdSchema,
  kind: PageKindSchema,
  form: PageFormSchema,
  /** Where the page stands on the documentation site. */
  url: z.url({ protocol: /^https$/ }).nullable(),
  /** The page's own title, in the language the page gives it. */
  title: z.string().nullable(),
  /** The product as the page's frame names it. */
  product: z.string().nullable(),
  frameLanguage: FrameLanguageSchema,
  /** "Last updated" as the page prints it, `YYYY-MM-DD HH:MM:SS`; the page states no time zone. */
  updatedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/)
    .nullable(),
  /** SHA-256 of the page's bytes, in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Source = z.infer<typeof SourceSchema>;
