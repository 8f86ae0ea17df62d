import { z } from 'zod';
import { ErrorCodeSchema } from './error-code.ts';
import { SourceIdSchema } from './source.ts';

/** An example of the `Response` object that wraps every response. */
export const EnvelopeSchema = z.strictObject({
  outcome: z.enum(['success', 'failure']),
  /** The JSON exactly as the page shows it. */
  body: z.string().min(2),
  sources: z.array(SourceIdSchema).min(1),
});
export type Envelope = z.infer<typeof EnvelopeSchema>;

/** Facts that apply to every service: `content/<edition>/pages/common.json`. */
export const CommonSchema = z.strictObject({
  errorCodes: z.array(ErrorCodeSchema).default([]),
  envelopes: z.array(EnvelopeSchema).default([]),
});
export type Common = z.infer<typeof CommonSchema>;
/** The common facts as content stores them. */
export type CommonRecord = z.input<typeof CommonSchema>;
