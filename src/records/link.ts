import type { Edition } from '../schema/facts/edition.ts';

/** A name that leads somewhere. */
export interface Link {
  name: string;
  path: string;
  /** The only site that has it; absent if both do. */
  site?: Edition | undefined;
}
