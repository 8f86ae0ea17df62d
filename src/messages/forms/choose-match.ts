import type { FactKind, Found, LikelyCode, MessageFact, Said } from '../reading.ts';
import { fillSentence } from './fill-sentence.ts';
import type { FormMatch } from './match-forms.ts';

const MAX_LIKELY = 3;
/** The slots that are facts; `parameter` is a field of its own. */
const FACTS: ReadonlySet<string> = new Set<FactKind>([
  'value',
  'range',
  'limit',
  'unit',
  'sent',
  'have',
  'type',
  'zone',
  'state',
  'operation',
  'amount',
  'server-time',
  'client-time',
  'policy',
  'help',
]);

/**
 * The match that tells most about the error: of the cause, if that is known; with a sentence, then with a parameter,
 * then with a fix.
 */
export function chooseMatch(
  matches: readonly FormMatch[],
  cause: Found | null,
): FormMatch | undefined {
  const ofCause = matches.filter(({ start }) => cause !== null && start >= cause.start);
  const candidates = ofCause.length > 0 ? ofCause : matches;
  const [first, ...others] = candidates;
  if (!first) return undefined;
  return others.reduce((best, one) => (tells(one) > tells(best) ? one : best), first);
}

function tells({ form: { says, fix }, slots }: FormMatch): number {
  return (says === '' ? 0 : 4) + (slots.has('parameter') ? 2 : 0) + (fix === null ? 0 : 1);
}

/** The parameter that the matches name. */
export function parameterOf(
  matches: readonly FormMatch[],
  chosen: FormMatch | undefined,
): Found | null {
  const naming = matches.find(({ slots }) => slots.has('parameter'));
  return chosen?.slots.get('parameter') ?? naming?.slots.get('parameter') ?? null;
}

/** What else the matches name. */
export function factsOf(matches: readonly FormMatch[]): MessageFact[] {
  return matches.flatMap(({ slots }) =>
    [...slots].flatMap(([kind, found]) =>
      FACTS.has(kind) ? [{ kind: kind as FactKind, ...found }] : [],
    ),
  );
}

/** The codes that such messages have, at most three; that of a form that only one code has comes first. */
export function likelyCodesOf(matches: readonly FormMatch[]): LikelyCode[] {
  const codes = new Map<string, LikelyCode['sure']>();
  for (const { form } of matches)
    for (const [at, code] of form.codes.entries())
      if (!codes.has(code)) codes.set(code, at === 0 && form.isDistinct ? 'likely' : 'possible');
  const all = Array.from(codes, ([code, sure]) => ({ code, sure }));
  return all
    .sort((one, other) => Number(other.sure === 'likely') - Number(one.sure === 'likely'))
    .slice(0, MAX_LIKELY);
}

/** What a match says; `null` without one. */
export function saidBy(match: FormMatch | undefined): Said | null {
  if (!match) return null;
  const { form, slots } = match;
  return {
    form: form.form,
    says: fillSentence(form.says, slots),
    fix: form.fix === null ? null : fillSentence(form.fix, slots),
    retry: form.retry,
    fixedBy: form.fixedBy,
  };
}
