import { z } from 'zod';
import { ErrorCodeSchema } from './error-code.ts';
import { SourceIdSchema } from './source.ts';

/** An example of the envelope that every answer comes in. */
export const EnvelopeSchema = z.strictObject({
  outcome: z.enum(['success', 'failure']),
  /** The JSON as the page prints it. */
  body: z.string().min(2),
  sources: z.array(SourceIdSchema).min(1),
});
export type Envelope = z.infer<typeof EnvelopeSchema>;

/** What holds for every service: `content/<edition>/pages/common.json`. */
export const CommonSchema = z.strictObject({
  errorCodes: z.array(ErrorCodeSchema).default([]),
  envelopes: z.array(EnvelopeSchema).default([]),
});
export type Common = z.infer<typeof CommonSchema>;
/** The common part as content stores it. */
export type CommonRecord = z.input<typeof CommonSchema>;
