import type { MessageKnowledge } from '../message-knowledge.ts';
import type { Found } from '../reading.ts';
import { isActionName } from './action-names.ts';
import { RANK, type Sign } from './sign.ts';

/** A text, and where its error code is; negative without one. */
export interface ErrorPlace {
  readonly text: string;
  readonly at: number;
}

/** A sign with an action. */
export interface ActionSign extends Sign {
  readonly action: Found;
}

/**
 * The service of the surest signs within two ranks; `null` where they differ and none is in the line of the
 * error, `undefined` without a sign.
 */
export function chooseService(
  signs: readonly Sign[],
  [from, to]: readonly [from: number, to: number],
  place: ErrorPlace,
): Found | null | undefined {
  const found = signs.flatMap(({ rank, service }) =>
    service && rank >= from && rank <= to ? { rank, found: service } : [],
  );
  if (found.length === 0) return undefined;
  const surest = surestOf(found);
  return agreed(surest) ?? agreed(inLineOfError(surest, place)) ?? null;
}

/** The action of the surest signs; of several, that of the error's line, or the last one before it. */
export function chooseAction(
  signs: readonly Sign[],
  place: ErrorPlace,
  knowledge: Pick<MessageKnowledge, 'servicesWithAction'>,
): ActionSign | null {
  const found = signs.flatMap(({ rank, action, service }) => {
    if (!action) return [];
    const value = action.value.charAt(0).toUpperCase() + action.value.slice(1);
    return isActionName(value, knowledge, rank !== RANK.name)
      ? { rank, service, found: { ...action, value } }
      : [];
  });
  if (found.length === 0) return null;
  const surest = surestOf(found);
  const before = surest.filter((one) => one.found.start < place.at);
  const action =
    agreed(surest) ?? agreed(inLineOfError(surest, place)) ?? before.at(-1)?.found ?? null;
  const sign = surest.find((one) => one.found === action);
  return sign ? { rank: sign.rank, service: sign.service, action: sign.found } : null;
}

interface Candidate {
  readonly rank: number;
  readonly found: Found;
}

function surestOf<Kind extends Candidate>(candidates: readonly Kind[]): Kind[] {
  const surest = Math.min(...candidates.map(({ rank }) => rank));
  return candidates.filter(({ rank }) => rank === surest);
}

/** The first of candidates that all say the same. */
function agreed(candidates: readonly Candidate[]): Found | undefined {
  const [first] = candidates;
  const isOne = candidates.every(({ found }) => found.value === first?.found.value);
  return isOne ? first?.found : undefined;
}

function inLineOfError<Kind extends Candidate>(
  candidates: readonly Kind[],
  { text, at }: ErrorPlace,
): Kind[] {
  if (at < 0) return [];
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return candidates.filter(({ found }) => found.start >= start && (end < 0 || found.start < end));
}
