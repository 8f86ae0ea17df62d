import { z } from 'zod';

/**
 * Marks a record that sources no longer list. Records are never deleted, so that you can still look up
 * an old code from a log.
 */
export const RemovalSchema = z.strictObject({
  /** The date (`YYYY-MM-DD`) of the last listing or, if it is unknown, the release. */
  lastSeen: z.string().min(1).max(40),
  /** The first release without the record and its date, where past releases were read. */
  release: z.string().max(40).optional(),
  date: z.string().max(10).optional(),
});
export type Removal = z.infer<typeof RemovalSchema>;
