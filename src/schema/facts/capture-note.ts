import { z } from 'zod';
import { ApiVersionSchema, ServiceIdSchema } from './service.ts';
import { FrameLanguageSchema, PageFormSchema } from './source.ts';

/**
 * What a person noted of a captured page: `content/sources/<capture>.json`. `service` and
 * `apiVersion` are given where the page itself does not state them, and `remark` says how they
 * are known.
 */
export const CaptureNoteSchema = z.strictObject({
  url: z.url({ protocol: /^https$/ }).nullable(),
  form: PageFormSchema,
  frameLanguage: FrameLanguageSchema,
  service: ServiceIdSchema.optional(),
  apiVersion: ApiVersionSchema.optional(),
  remark: z.string().min(1),
});
export type CaptureNote = z.infer<typeof CaptureNoteSchema>;
