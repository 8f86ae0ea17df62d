import type { LeastPrivilege } from '../../../knowledge/permissions/least-privilege.ts';

/** An operation of a page of permissions. */
export interface Operation {
  row: HTMLTableRowElement;
  name: string;
  /** The smallest policy that allows it and nothing else; `null` where none is certain. */
  policy: LeastPrivilege | null;
  /** Adds it to the policy of several operations. */
  tick: HTMLInputElement;
}
