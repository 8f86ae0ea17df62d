import { z } from 'zod';

/**
 * Marks what a source listed once and lists no longer. Records are never deleted: who meets an old
 * code in a log must still find it.
 */
export const RemovalSchema = z.strictObject({
  /** The date (`YYYY-MM-DD`) or, where that is unknown, the release that listed it last. */
  lastSeen: z.string().min(1).max(40),
});
export type Removal = z.infer<typeof RemovalSchema>;
