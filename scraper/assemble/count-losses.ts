import type { ServiceVersion, ServiceVersionRecord } from '../../src/schema/facts/service.ts';

/** How many of how many existing records are lost. */
export interface Loss {
  lost: number;
  of: number;
}

/** The kinds of existing records that a run can lose, as messages call them. */
export const LOSS_KINDS = {
  codes: 'codes',
  actions: 'actions',
  parameters: 'parameters',
  pairs: 'pairs of an action and a code',
  examples: 'examples',
  types: 'data types',
  members: 'members of data types',
  authorizations: 'authorizations',
} as const;

/** The losses of each kind. */
export type Losses = Record<keyof typeof LOSS_KINDS, Loss>;

/** The losses of one part of the content. */
export interface PartLosses {
  /** The part, as messages call it, such as a service version. */
  part: string;
  losses: Losses;
}

/** No losses, to which others are added. */
export function noLosses(): Losses {
  const none = (): Loss => ({ lost: 0, of: 0 });
  return {
    ...{ codes: none(), actions: none(), parameters: none(), pairs: none() },
    ...{ examples: none(), types: none(), members: none(), authorizations: none() },
  };
}

/**
 * The records of a service version that its new facts lack; all of them if there are no new facts
 * (`undefined`). Records that are already marked as removed do not count.
 */
export function countLosses(old: ServiceVersion, fresh: ServiceVersionRecord | undefined): Losses {
  const losses = noLosses();
  const current = old.actions.filter(({ removed }) => !removed);
  const actions = new Map(fresh?.actions?.map((action) => [action.name, action]));
  tally(losses.actions, names(current), [...actions.keys()]);
  for (const action of current) {
    const now = actions.get(action.name);
    tally(losses.parameters, names(action.input), names(now?.input));
    tally(losses.parameters, names(action.output), names(now?.output));
    tally(losses.pairs, action.errorCodes, now?.errorCodes);
    addLoss(losses.examples, examplesOf(action), now ? examplesOf(now) : 0);
  }
  const types = new Map(fresh?.dataTypes?.map((type) => [type.name, type]));
  tally(losses.types, names(old.dataTypes), [...types.keys()]);
  for (const { name, members } of old.dataTypes)
    tally(losses.members, names(members), names(types.get(name)?.members));
  const codes = old.errorCodes.filter(({ removed }) => !removed);
  tally(losses.codes, codesOf(codes), codesOf(fresh?.errorCodes));
  return losses;
}

/** Counts the existing values, and those that are no longer among the new ones. */
export function tally(
  loss: Loss,
  old: readonly string[],
  fresh: readonly string[] | undefined = [],
): void {
  const now = new Set(fresh);
  loss.of += old.length;
  loss.lost += old.filter((value) => !now.has(value)).length;
}

/** The sum of several losses. */
export function addLosses(all: readonly Losses[]): Losses {
  const sum = noLosses();
  for (const losses of all)
    for (const [kind, { lost, of }] of eachLoss(losses)) {
      sum[kind].lost += lost;
      sum[kind].of += of;
    }
  return sum;
}

/** The losses by kind, in the order of {@link LOSS_KINDS}. */
export function eachLoss(losses: Losses): [keyof Losses, Loss][] {
  return (Object.keys(LOSS_KINDS) as (keyof Losses)[]).map((kind) => [kind, losses[kind]]);
}

function addLoss(loss: Loss, old: number, fresh: number): void {
  loss.of += old;
  loss.lost += Math.max(0, old - fresh);
}

function names(records: readonly { name: string }[] = []): string[] {
  return records.map(({ name }) => name);
}

function codesOf(records: readonly { code: string }[] = []): string[] {
  return records.map(({ code }) => code);
}

/** The number of an action's examples, with those of which only the number is known. */
function examplesOf({
  exampleCount = 0,
  examples = [],
}: {
  exampleCount?: number | undefined;
  examples?: readonly unknown[] | undefined;
}): number {
  return Math.max(exampleCount, examples.length);
}
