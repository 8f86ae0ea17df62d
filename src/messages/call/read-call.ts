import type { Found } from '../reading.ts';
import { actionSigns, type MessageRange, messageRange } from './action-signs.ts';
import type { CallKnowledge } from './call-knowledge.ts';
import { type ActionSign, chooseAction, chooseService } from './choose-sign.ts';
import { productHinted, productNamed } from './prose-signs.ts';
import { serviceOfAction } from './service-of-action.ts';
import { RANK, type Sign } from './sign.ts';
import { structuralSigns } from './structural-signs.ts';

/** The call that a text is about, each part as far as the text shows it. */
export interface Call {
  readonly service: Found | null;
  readonly action: Found | null;
}

/** What is known of a text before its call is looked for. */
export interface CallContext {
  /** The code of the error, as the text spells it. */
  readonly code?: string | undefined;
  /** Whether the text is one of Tencent Cloud without its name in it: a distinct form of message. */
  readonly isOurs?: boolean | undefined;
  /** The signs that {@link structuralSigns} has found, where it has looked before. */
  readonly signs?: readonly Sign[] | undefined;
}

/** The words of a message that only one service has. */
const WORDINGS: readonly (readonly [wording: string, service: string])[] = [
  ['can not search on this field', 'cls'],
  ['cannot find metricName=', 'monitor'],
];
/** What shows that a text is about Tencent Cloud. */
const OURS = /tencent|qcloud|腾讯|dnspod|edgeone|hunyuan|混元/i;

/**
 * The service and the action that a text shows as the call's own. Surer signs decide before others: hosts
 * and stack frames, names of actions, packages and resources, the permission of a denial, the code that
 * one service alone lists, the words of the text. `null` where there is no sign, or signs that differ.
 */
export function readCall(text: string, knowledge: CallKnowledge, context: CallContext = {}): Call {
  const { code } = context;
  const at = code ? text.indexOf(code) : -1;
  const message = messageRange(text, at);
  const place = { text, at };
  const signs = [...structuralSigns(text, knowledge), ...actionSigns(text, message, knowledge)];
  const sign = chooseAction(signs, place, knowledge);
  const action = sign?.action ?? null;
  const own = chooseService(signs, [RANK.call, RANK.call], place);
  if (own !== undefined)
    return { service: own, action: fits(sign, own, knowledge) ? action : null };

  const listing = code ? knowledge.servicesOf(code) : [];
  const named = chooseService(signs, [RANK.package, RANK.denial], place) ?? undefined;
  const hints = { named: named?.value, listing };
  const byAction = action && serviceOfAction(action.value, hints, knowledge);
  if (byAction) return { service: { ...action, value: byAction }, action };
  const [only] = listing;
  if (only !== undefined && listing.length === 1 && code)
    return { service: { value: only, start: at, end: at + code.length }, action };
  return { service: named ?? inWords(text, message, { ...context, listing }, knowledge), action };
}

/** Whether an action is one of a service, as far as is known. */
function fits(
  sign: ActionSign | null,
  service: Found | null,
  { servicesWithAction }: CallKnowledge,
): boolean {
  if (!sign || !service || sign.rank === RANK.call) return true;
  const services = servicesWithAction(sign.action.value) ?? [];
  return services.length === 0 || services.includes(service.value);
}

function inWords(
  text: string,
  { start, end }: MessageRange,
  { code, isOurs, listing }: CallContext & { readonly listing: readonly string[] },
  { products }: CallKnowledge,
): Found | null {
  for (const [wording, service] of WORDINGS) {
    const at = text.indexOf(wording);
    if (at >= 0) return { value: service, start: at, end: at + wording.length };
  }
  if (!products || (!isOurs && end === 0 && !OURS.test(text))) return null;
  const prose = `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
  const product = productNamed(prose, products.names);
  // Codes without a sub-code are common to most services, also to those that do not list them.
  const isPossible = listing.length === 0 || !code?.includes('.');
  if (product && (isPossible || listing.includes(product.value))) return product;
  return productHinted(prose, products.hints, listing.length > 1 ? listing : []);
}
