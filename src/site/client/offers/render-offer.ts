import { retrySentence, retryTitle } from '../../../knowledge/retries/retry-sentences.ts';
import type { Edition } from '../../../schema/facts/edition.ts';
import type { RetryAnswer } from '../../../schema/reviewed/meaning.ts';
import type { SearchRecord } from '../../../search/index/record.ts';
import type { Offer } from '../../../search/index/with-explaining-pages.ts';
import type { Range } from '../../../search/strings/highlight.ts';
import { sitePath } from '../../../text/paths.ts';
import { siteMark } from '../../../text/site-names.ts';
import { makeElement } from '../make-element.ts';
import { markedNodes, renderName } from './render-name.ts';

/** What a result shows. */
export interface ShownOffer {
  readonly name: string;
  readonly nameRanges: readonly Range[];
  readonly isCode: boolean;
  readonly kind: string;
  /** The only site that has it. */
  readonly site?: Edition | undefined;
  readonly path: string;
  readonly description: string;
  readonly descriptionRanges: readonly Range[];
  readonly retry: RetryAnswer | undefined;
}

/** What a result shows. A code that is searched in one service leads to its page there. */
export function shownOffer(offer: Offer, service?: string): ShownOffer {
  if ('page' in offer) {
    const { title: name, kind, path, description, retry } = offer.page;
    return {
      ...offer,
      name,
      nameRanges: offer.titleRanges,
      isCode: false,
      kind,
      path,
      description,
      retry,
    };
  }
  const { record } = offer;
  const { name, retry, kind, services, sites } = record;
  const site = sites?.length === 1 ? sites[0] : undefined;
  const isOwn = service !== undefined && kind === 'error' && services.includes(service);
  const path = isOwn ? sitePath.serviceError(service, name) : record.path;
  return { ...offer, name, isCode: kind !== 'service', kind: kindText(record), site, path, retry };
}

/** The name, the kind and the description of a result. */
export function renderOffer(shown: ShownOffer): HTMLElement[] {
  const { name, nameRanges, isCode, kind, site, description, descriptionRanges } = shown;
  return [
    renderName(name, nameRanges, isCode),
    makeElement('span', 'kind', kind, ...(site ? [' ', renderSite(site)] : [])),
    ...(description
      ? [
          makeElement(
            'span',
            'text',
            ...markedNodes(...withoutTicks(description, descriptionRanges)),
          ),
        ]
      : []),
  ];
}

/** A text without the backquotes around its code, and its ranges moved as far as the text. */
export function withoutTicks(text: string, ranges: readonly Range[]): [string, Range[]] {
  const at = (place: number) => place - (text.slice(0, place).split('`').length - 1);
  return [text.replaceAll('`', ''), ranges.map(([start, end]) => [at(start), at(end)])];
}

function renderSite(site: Edition): HTMLElement {
  return makeElement('span', 'site', siteMark(site));
}

/** What to do about retrying, with its sign: `Don't retry`. */
export function renderRetry(answer: RetryAnswer): HTMLElement {
  const says = { answer, waitFor: null };
  const title = answer === 'unclear' ? 'Retry: unclear' : retryTitle(says);
  const chip = makeElement('span', `chip retry ${answer}`, title);
  chip.title = retrySentence(says);
  return chip;
}

/** The kind and owner of a result: `error · cam`, `removed error · cam`, `error · 27 services`, `data type · cvm 2017-03-12`. */
export function kindText(record: SearchRecord): string {
  const { services, apiVersion, action, common } = record;
  const kind = record.removed ? `removed ${record.kind}` : record.kind;
  if (kind === 'type') return `data type · ${services[0]} ${apiVersion}`;
  if (kind === 'parameter') return `parameter of ${action} · ${services[0]}`;
  if (services.length > 2)
    return `${kind} · ${common ? 'common, ' : ''}${services.length} services`;
  return `${kind} · ${[...(common ? ['common'] : []), ...services].join(', ')}`;
}
