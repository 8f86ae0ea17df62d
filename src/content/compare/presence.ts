import type { ChangeKind } from './content-diff.ts';

/** Whether a state lists a record, holds it marked as removed, or does not hold it. */
export type Presence = 'absent' | 'listed' | 'marked';

type PresenceKind = Exclude<ChangeKind, 'changed' | 'reworded'>;

const CHANGES: Record<Presence, Partial<Record<Presence, PresenceKind>>> = {
  absent: { listed: 'added', marked: 'archived' },
  listed: { absent: 'removed', marked: 'removed' },
  marked: { absent: 'dropped', listed: 'restored' },
};

/** How a record came or went; `undefined` when it stands as it stood. */
export function presenceChange(before: Presence, after: Presence): PresenceKind | undefined {
  return CHANGES[before][after];
}
