import { counted } from '../../text/count-text.ts';
import { escapeControl } from '../../text/escape-control.ts';
import { SITE_NAMES } from '../../text/site-names.ts';
import type { Scope, ScopeOptions } from '../answers/scope.ts';
import type { Explanation, NearestFamily } from '../library/index.ts';
import { layerNamed } from '../library/layers.ts';
import { removedText } from './history.ts';
import { someNames } from './layout/names.ts';
import { renderNote } from './layout/note.ts';
import { columnsOf, wrapText } from './layout/wrap-text.ts';
import { MAX_SERVICES } from './meanings.ts';
import type { Screen } from './screen.ts';

const NO_CODE = 'No error code found in this input.';
/** What to paste instead of a text that says nothing. */
const WHAT_TO_PASTE =
  'Paste the body of the response, or the whole error that the SDK prints: it contains Code, Message and RequestId.';

/**
 * The code with the call or who lists it, that it is removed, the inner code, and if it is unknown, the nearest known
 * family. Without a code, what the wording suggests.
 */
export function renderHeading(
  explanation: Explanation,
  screen: Screen,
  scope: Scope,
  call: ScopeOptions = scope,
): string[] {
  const { code } = explanation;
  if (code === null) return renderCodeless(explanation, screen, call);
  const title = escapeControl(code);
  const foreign = layerText(explanation);
  if (foreign !== undefined) return titleWith(title, screen.style.faint, foreign, screen);
  return [
    ...renderCode(title, explanation, screen, { scope, call }),
    ...renderCause(explanation, screen),
  ];
}

function renderCode(
  title: string,
  explanation: Explanation,
  screen: Screen,
  { scope, call }: { scope: Scope; call: ScopeOptions },
): string[] {
  const { style, width } = screen;
  if (!explanation.known)
    return [
      ...titleWith(title, style.warn, 'not a known error code', screen),
      ...(explanation.nearest
        ? wrapText(nearest(explanation.nearest), width, { first: '  ' })
        : []),
    ];
  const where = callText(call);
  return [
    ...(where === '' ? [style.strong(title)] : titleWith(title, style.faint, where, screen)),
    ...(where === '' || scope.services.length > 0 ? renderNote(placesOf(explanation), screen) : []),
    ...[removedText(explanation), outOfScope(explanation, scope)].flatMap((text) =>
      text === '' ? [] : wrapText(text, width, { first: '  ' }).map(style.warn),
    ),
  ];
}

/** A title with a remark behind it or, where the line is too short, below it. */
export function titleWith(
  title: string,
  style: (text: string) => string,
  remark: string,
  { style: { strong }, width }: Screen,
): string[] {
  if (columnsOf(`${title}  ${remark}`) <= width) return [`${strong(title)}  ${style(remark)}`];
  return [strong(title), ...wrapText(remark, width, { first: '  ' }).map(style)];
}

function renderCodeless(explanation: Explanation, screen: Screen, call: ScopeOptions): string[] {
  const { style, width, hints } = screen;
  const foreign = layerText(explanation);
  if (foreign !== undefined)
    return wrapText(`No code; it looks like ${foreign}`, width).map(style.warn);
  const { likelyCodes, said } = explanation;
  if (likelyCodes.length === 0 && said?.says) return wrapText('No code in this text.', width);
  if (likelyCodes.length === 0)
    return [
      ...wrapText(NO_CODE, width).map(style.warn),
      ...wrapText(`${WHAT_TO_PASTE}${hints.files}`, width, { first: '  ' }),
    ];
  const where = callText(call);
  return where === ''
    ? wrapText(`No code in this text. The wording ${likelyText(likelyCodes)}.`, width)
    : titleWith(where, style.faint, `no code; the wording ${likelyText(likelyCodes)}`, screen);
}

/** `is that of A`, or `may be that of A, B or C`. */
function likelyText([first, ...others]: Explanation['likelyCodes']): string {
  const isLikely = first?.sure === 'likely';
  const codes = [first, ...(isLikely ? [] : others)].flatMap((one) => one?.code ?? []);
  return `${isLikely ? 'is' : 'may be'} that of ${either(codes.map((code) => escapeControl(code)))}`;
}

function either(names: readonly string[]): string {
  const [last = '', ...others] = [...names].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} or ${last}`;
}

/** `COS, not API 3.0`; `undefined` for API 3.0 and where the interface is unknown. */
export function layerText({ layer, reading }: Explanation): string | undefined {
  if (layer === 'other-cloud') return `${reading?.looksLike ?? 'another cloud'}, not Tencent Cloud`;
  const named = layerNamed(layer);
  return named && `${named.name}, not API 3.0`;
}

function renderCause({ cause }: Explanation, screen: Screen): string[] {
  if (!cause) return [];
  const owners = someNames(cause.services, MAX_SERVICES);
  const where = cause.known ? owners && `of ${owners}` : 'not a known error code';
  return wrapText(`inner code ${escapeControl(cause.code)} ${where}`.trimEnd(), screen.width, {
    first: '  ',
    rest: '    ',
  });
}

function callText({ service, action }: ScopeOptions): string {
  return [service, action].filter((name) => name !== undefined).join(' · ');
}

function placesOf({ removed, scope, services, sites }: Explanation): string {
  const [site] = sites.length === 1 ? sites : [];
  const only = site && !removed ? `; only at the ${SITE_NAMES[site]} site` : '';
  if (scope !== 'common') return `of ${someNames(services, MAX_SERVICES)}${only}`;
  const listed = services.length === 0 ? '' : `; ${counted(services.length, 'service')} list it`;
  return `common: any action may return it${listed}`;
}

/** A sentence if the service or action of the scope does not list the code. */
function outOfScope({ scope: kind, services, actions }: Explanation, scope: Scope): string {
  const { service, action } = scope;
  const orCommon = kind === 'common' ? ', but any action may return it' : '';
  if (service !== undefined && !services.includes(service))
    return `${service} does not list this code${orCommon}.`;
  if (action !== undefined && actions.length === 0)
    return `${action} does not list this code${orCommon}.`;
  return '';
}

function nearest({ code, relation }: NearestFamily): string {
  if (relation === 'letter-case') return `${code} is known: codes are compared letter by letter.`;
  if (relation === 'ancestor') return `Its nearest known family is ${code}.`;
  return `Other codes of the category ${code} are known.`;
}
