import { z } from 'zod';

/** Tencent Cloud's two separate clouds, each with its own documentation, services and error codes. */
export const EditionSchema = z.enum(['international', 'china']);
export type Edition = z.infer<typeof EditionSchema>;

/** The edition that is used if a caller names none. */
export const DEFAULT_EDITION: Edition = 'international';
