import { retrySentence } from '../../knowledge/retries/retry-sentences.ts';
import { explainInFull } from '../answers/explain-in-full.ts';
import type { Explanation } from '../library/index.ts';

/** More meanings than a hover has room for. */
const MAX_MEANINGS = 3;
const MAX_SERVICES = 6;

/** More codes than a file compares. */
const MAX_REMEMBERED = 300;

/** A code that every service lists takes much longer to explain than to show again. */
const remembered = new Map<string, Promise<string>>();

/** What an editor shows about a code, in Markdown: meaning, fix, retry, services, since when, and the page. */
export function hoverText(code: string, services: readonly string[]): Promise<string> {
  const key = [code, ...services].join(' ');
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const text = makeHoverText(code, services);
  remembered.set(key, text);
  return text;
}

async function makeHoverText(code: string, services: readonly string[]): Promise<string> {
  const whole = (await explainInFull(code)).explanation;
  const inScope = whole.services.filter((service) => services.includes(service));
  const scope = { services: inScope };
  const { explanation } =
    inScope.length > 0 ? await explainInFull(code, scope) : { explanation: whole };
  return [
    `**${code}**${whole.removed ? ' (removed)' : ''}`,
    ...meaningLines(explanation),
    retrySentence(explanation.shouldRetry),
    listedLine(whole),
    sinceLine(explanation),
    explanation.documentation ? `[Documentation](${explanation.documentation})` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function meaningLines({ meanings, meaning, fix, advice }: Explanation): string[] {
  if (meanings.length === 0) return [meaning ?? '', fix ?? advice?.fix ?? ''];
  const shown = meanings.slice(0, MAX_MEANINGS).map((one) => {
    const who = meanings.length > 1 && one.services.length > 0 ? listed(one.services) : '';
    const words = [one.meaning, one.fix ?? advice?.fix ?? ''].filter((part) => part !== '');
    return `${who === '' ? '' : `*${who}*: `}${words.join(' ')}`;
  });
  const more = meanings.length - shown.length;
  return more > 0 ? [...shown, `… and ${more} more`] : shown;
}

function listedLine({ scope, services, removed }: Explanation): string {
  if (scope === 'common') return 'Any action may return it.';
  if (services.length === 0) return '';
  return `${removed ? 'Was listed' : 'Listed'} by ${listed(services)}.`;
}

function listed(services: readonly string[]): string {
  const more = services.length - MAX_SERVICES;
  const shown = services.slice(0, MAX_SERVICES).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** The first release that has it, and of a removed code the first without it. */
function sinceLine({ history, removed }: Explanation): string {
  const dated = [...history].sort((a, b) => (a.since.date < b.since.date ? -1 : 1));
  const [first] = dated;
  if (!first) return '';
  const { date, orEarlier } = first.since;
  const gone = history.flatMap((one) => one.removed?.date ?? []).sort();
  const end = removed && gone.length > 0 ? `, until ${gone.at(-1)}` : '';
  return `Since ${date}${orEarlier ? ' or earlier' : ''}${end}.`;
}
