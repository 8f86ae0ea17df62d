import { whoFixes } from '../../knowledge/advice/who-fixes.ts';
import { retrySentence } from '../../knowledge/retries/retry-sentences.ts';
import { counted } from '../../text/count-text.ts';
import { escapeControl } from '../../text/escape-control.ts';
import type { Answer } from '../answers/answer.ts';
import type { Explanation } from '../library/index.ts';
import { layerNamed } from '../library/layers.ts';
import { renderHeading } from './heading.ts';
import type { Hints } from './hints.ts';
import { sinceTextOfNew } from './history.ts';
import { renderLabeled } from './layout/labeled.ts';
import { renderNote } from './layout/note.ts';
import { wrapText } from './layout/wrap-text.ts';
import { ownersOf } from './meanings.ts';
import { parameterText } from './parameter.ts';
import { renderPolicyInShort } from './policy.ts';
import type { Screen } from './screen.ts';

const MAX_MEANINGS = 3;
/** More actions are counted only. */
const MAX_ACTIONS = 6;
const DENIED = 'permission-denied';
const RESEMBLES = 'No code in this text. The wording resembles that of these codes:';

/**
 * An answer in a few lines for a person: the code and the call, what the message says, what to do, whether to retry,
 * and what helps with it. `similar` are known codes that may be meant by an unknown one. Text from outside is
 * escaped.
 */
export function renderAnswer(
  answer: Answer,
  screen: Screen,
  similar: readonly string[] = [],
): string {
  const { explanation, resembling, policy, parameter, scope, call } = answer;
  const label = (name: string, text: string) => renderLabeled(name, text, screen);
  const lines = [
    ...(resembling.length > 0
      ? wrapText(RESEMBLES, screen.width)
      : renderHeading(explanation, screen, scope, call)),
    ...indented(similar.length === 0 ? '' : `Did you mean ${similar.join(' or ')}?`, screen),
    ...resembling.flatMap(({ code, meaning }) => indented(`${code}: ${meaning}`, screen)),
    ...indented(saidText(explanation), screen),
    ...label('Meaning', meaningText(explanation, screen.hints)),
    ...label('Fix', fixText(answer)),
    ...label('Retry', retryText(explanation)),
    ...renderPolicyInShort(policy, screen),
    ...label('Parameter', parameterText(parameter)),
    ...label('Since', sinceTextOfNew(explanation)),
    ...(explanation.reading ? [] : renderListing(explanation, screen)),
    ...label(isForeign(explanation) ? 'See' : 'Page', pageText(explanation)),
    ...label('RequestId', escapeControl(explanation.requestId ?? '')),
    ...(explanation.known && !explanation.reading && screen.hints.more
      ? renderNote(screen.hints.more, screen)
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** What the message says. What the layer is, only where its code is not explained. */
function saidText(explanation: Explanation): string {
  const { said, meaning } = explanation;
  const isOfLayer = said?.form.startsWith('layer-') ?? false;
  if (!said || (isOfLayer && meaning !== null)) return '';
  const isUncovered =
    isOfLayer && !layerNamed(explanation.layer, explanation.reading?.looksLike)?.covered;
  return isUncovered ? `${said.says} This catalog does not explain its errors.` : said.says;
}

/** The meaning that applies, else the different ones. A denial says more than what its code means. */
function meaningText({ meaning, meanings, said }: Explanation, hints: Hints): string {
  if (said?.form === DENIED) return '';
  if (meaning !== null) return meaning;
  const more = meanings.length - MAX_MEANINGS;
  return [
    ...meanings.slice(0, MAX_MEANINGS).map((one) => `${ownersOf(one)}: ${one.meaning}`),
    ...(more > 0 ? [`and ${counted(more, 'more meaning')}${hints.meanings}`] : []),
  ].join('\n');
}

/** A policy names what is to be granted. */
function fixText({ explanation, policy }: Answer): string {
  const { fix, advice, fixedBy } = explanation;
  const first = policy?.policy
    ? 'Let the account owner attach this policy to the user or role.'
    : (fix ?? advice?.fix);
  if (!first) return '';
  const others = fixedBy.filter((who) => who !== 'caller' && !first.includes(who));
  return escapeControl(others.length > 0 ? `${first} (By ${whoFixes(fixedBy)}.)` : first);
}

/** Empty where nothing is known about the error. */
function retryText(explanation: Explanation): string {
  const { code, meaning, shouldRetry } = explanation;
  const isOther = code === null || isForeign(explanation);
  const isUnknown = isOther && meaning === null && shouldRetry.saidBy === null;
  return isUnknown ? '' : retrySentence(shouldRetry);
}

/** What a code alone has besides: the words of the provider, who lists it, and how to see everything. */
function renderListing(explanation: Explanation, screen: Screen): string[] {
  const { known, code, statements, actions } = explanation;
  if (!known) return [];
  const wordings = new Set(statements.flatMap(({ text }) => text ?? []));
  const [official = ''] = wordings.size === 1 ? wordings : [];
  return [
    ...renderLabeled('Official', escapeControl(official), screen),
    ...renderLabeled('Advice', adviceText(explanation), screen),
    ...renderLabeled('Actions', actionsText(code, actions, screen.hints), screen),
  ];
}

function adviceText({ fix, advice }: Explanation): string {
  return advice && fix !== null && advice.fix !== fix ? advice.fix : '';
}

function actionsText(code: string, actions: Explanation['actions'], hints: Hints): string {
  if (actions.length > MAX_ACTIONS)
    return `${counted(actions.length, 'action')}${hints.actions(code)}`;
  return actions.map(({ service, action }) => `${service} ${action}`).join(', ');
}

/** Where to look for what is not explained here; of a code alone, the page that lists it. */
function pageText(explanation: Explanation): string {
  const { reading, known, documentation } = explanation;
  const isWanted = isForeign(explanation) || (known && !reading);
  return isWanted && documentation !== null ? escapeControl(documentation) : '';
}

function isForeign({ layer }: Explanation): boolean {
  return layer !== 'api-3.0' && layer !== 'none';
}

function indented(text: string, { width }: Screen): string[] {
  return text === '' ? [] : wrapText(escapeControl(text), width, { first: '  ' });
}
