import type { Offer } from '../../../search/index/with-explaining-pages.ts';
import { makeElement } from '../make-element.ts';
import { renderName } from '../offers/render-name.ts';
import { renderOffer, renderRetry, shownOffer } from '../offers/render-offer.ts';
import { pageAddress } from '../page-address.ts';
import type { RecentPage } from '../recent-pages.ts';
import { type Answer, cappedCount, type OfferGroup } from './answer-query.ts';
import { showFix } from './best-fix.ts';
import { serviceInPath } from './name-in-path.ts';

/** Makes an option of the list, in the order of the list. */
export type OptionOf = (href: string, ...parts: (Node | string)[]) => HTMLAnchorElement;

interface Rendering {
  /** The only service that is searched. */
  readonly service: string | undefined;
  readonly base: string;
  readonly optionOf: OptionOf;
}

/** The results of a query, and the way to all of them if that has an address. */
export function renderAnswer(
  { best, bestTitle, groups, total }: Answer,
  all: string | undefined,
  rendering: Rendering & { isPreviewed: boolean },
): HTMLElement[] {
  return [
    ...(best ? [renderBest(best, bestTitle, rendering)] : []),
    ...groups.map((group) => renderGroup(group, rendering)),
    ...(all ? [renderSeeAll(total, all, rendering.optionOf)] : []),
  ];
}

/** The result that answers the query best: with what it means, what to do, and whether to retry. */
function renderBest(
  offer: Offer,
  title: string,
  { service, base, optionOf, isPreviewed }: Rendering & { isPreviewed: boolean },
): HTMLElement {
  const shown = shownOffer(offer, service);
  const option = optionOf(pageAddress(base, shown.path), ...renderOffer(shown));
  if (!isPreviewed) return renderList(title, '', [option]);
  const isAnswer = 'page' in offer ? offer.page.fix !== undefined : offer.record.kind === 'error';
  if (isAnswer) {
    const fix = makeElement('span', 'fix');
    option.append(fix);
    // It looks for the form around it, and is in the page only after this.
    queueMicrotask(() => showFix(offer, service, fix));
  }
  if (shown.retry) option.append(renderRetry(shown.retry));
  option.classList.add('best');
  return renderList(title, '', [option]);
}

/** A group of results, with its number. */
function renderGroup(
  { title, count, offers }: OfferGroup,
  { service, base, optionOf }: Rendering,
): HTMLElement {
  const options = offers.map((offer) => {
    const shown = shownOffer(offer, service);
    return optionOf(pageAddress(base, shown.path), ...renderOffer(shown));
  });
  return renderList(title, cappedCount(count), options);
}

/** The pages that were looked at last. */
export function renderRecent(pages: readonly RecentPage[], optionOf: OptionOf): HTMLElement {
  const options = pages.map(({ path, name }) => {
    const owner = makeElement('span', 'kind', serviceInPath(path) ?? '');
    return optionOf(path, renderName(name, []), owner);
  });
  return renderList('Recent', '', options);
}

function renderSeeAll(total: number, href: string, optionOf: OptionOf): HTMLElement {
  const isOne = total === 1;
  const option = optionOf(
    href,
    isOne ? 'Open the page of results' : `See all ${cappedCount(total)} results`,
  );
  option.classList.add('all');
  return option;
}

function renderList(title: string, count: string, options: readonly HTMLElement[]): HTMLElement {
  const heading = makeElement(
    'div',
    'group-title',
    title,
    ...(count ? [makeElement('span', '', count)] : []),
  );
  heading.setAttribute('aria-hidden', 'true');
  const group = makeElement('div', 'group', heading, ...options);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', count ? `${title}, ${count}` : title);
  return group;
}
