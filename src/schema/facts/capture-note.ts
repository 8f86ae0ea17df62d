import { z } from 'zod';
import { ApiVersionSchema, ServiceIdSchema } from './service.ts';
import { FrameLanguageSchema, PageFormSchema } from './source.ts';

/**
 * A person's note about a captured page: `content/sources/<capture>.json`. It gives `service` and
 * `apiVersion` if the page does not state them; `remark` says how they are known.
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
