import type { ChangeKind } from './content-diff.ts';

/** Whether a state lists a record, marks it as removed, or does not contain it. */
export type Presence = 'absent' | 'listed' | 'marked';

type PresenceKind = Exclude<ChangeKind, 'changed' | 'reworded'>;

const CHANGES: Record<Presence, Partial<Record<Presence, PresenceKind>>> = {
  absent: { listed: 'added', marked: 'archived' },
  listed: { absent: 'removed', marked: 'removed' },
  marked: { absent: 'dropped', listed: 'restored' },
};

/** How a record's presence changed; `undefined` if it did not. */
export function presenceChange(before: Presence, after: Presence): PresenceKind | undefined {
  return CHANGES[before][after];
}
