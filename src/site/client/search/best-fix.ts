import type { ApiError } from '../../../schema/published/api/error.ts';
import type { Offer } from '../../../search/index/with-explaining-pages.ts';
import { apiPath } from '../../../text/paths.ts';
import { fetchRecord } from '../fetch-part.ts';
import { withoutTicks } from '../offers/render-offer.ts';
import { codeAnswer } from '../paste/code-answer.ts';

/** How long a result must be the best before its record is fetched: while you type, others come and go. */
const DELAY_MS = 150;

const fixes = new Map<string, string | null>();
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows in an element what to do about the best result: at once if the index says it, otherwise when the record of the
 * code is loaded. Without a connection, the element remains empty.
 */
export function showFix(offer: Offer, service: string | undefined, element: HTMLElement): void {
  clearTimeout(waiting);
  if ('page' in offer) {
    element.textContent = withoutTicks(offer.page.fix ?? '', [])[0];
    return;
  }
  const { name, services } = offer.record;
  const of = service ?? (services.length === 1 ? services[0] : undefined);
  const key = `${of} ${name}`;
  const known = fixes.get(key);
  if (known !== undefined) element.textContent = known;
  else waiting = setTimeout(() => void fetchFix(name, of, key, element), DELAY_MS);
}

async function fetchFix(
  code: string,
  service: string | undefined,
  key: string,
  element: HTMLElement,
): Promise<void> {
  // The site's base is that of the form around the element.
  const base = element.closest('form')?.dataset.base ?? '/';
  try {
    const record = await fetchRecord<ApiError>(base, apiPath.error(code));
    fixes.set(key, withoutTicks(codeAnswer(record, service).fix ?? '', [])[0]);
    element.textContent = fixes.get(key) ?? '';
  } catch {
    // Without a connection, the meaning and what to do about retrying are there.
  }
}
