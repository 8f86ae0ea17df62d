import type { SearchIndex, SearchResult } from '../../../search/index/search-index.ts';
import { fold } from '../../../search/strings/fold.ts';
import { sitePath } from '../../../text/paths.ts';
import { fetchPart } from '../fetch-part.ts';
import { makeElement, makeLink } from '../make-element.ts';
import { renderName } from '../offers/render-name.ts';
import { kindText } from '../offers/render-offer.ts';
import { pageAddress } from '../page-address.ts';
import { loadNames } from './load-index.ts';
import { codeInPath, namesInPath, serviceInPath, spelledCodeIn } from './name-in-path.ts';
import { explainParts, unknownSentence } from './unknown-code.ts';

/** The most pages that are listed. */
const MOST = 8;
/** The results of a name that are looked at: those of its service may come late. */
const MANY = 100;
/** The share of a name's letters that a result has, unless it is a typo away. */
const MIN_SHARE = 0.75;

/** The share for what is near an unknown code, if nothing is nearer. */
const LOOSE_SHARE = 0.4;

/**
 * Fills a section of the “Page not found” page with links to the pages whose names are closest to the address. If the
 * address spells a code in another letter case, it leads to the page of that code instead.
 */
export async function showNearest(section: HTMLElement): Promise<void> {
  const path = location.pathname;
  const names = namesInPath(path);
  const state = section.querySelector('[data-state]');
  if (names.length === 0 || !state) return;
  const base = section.dataset.base ?? '/';
  section.hidden = false;
  try {
    const index = await loadNames(base);
    const service = serviceOf(index, path);
    let results = nearestTo(index, names, service);
    if (unknownIn(path, results)) {
      await addRemoved(index, base);
      results = nearestTo(index, names, service);
    }
    const page = pageOfSpelling(spelledCodeIn(path), results, service);
    const address = page && pageAddress(base, page);
    if (address && address !== path) {
      location.replace(address);
      return;
    }
    const code = unknownIn(path, results);
    if (code && results.length === 0) results = nearestTo(index, names, service, LOOSE_SHARE);
    section.querySelector('[data-nearest]')?.replaceChildren(
      ...(service ? [renderService(service, base)] : []),
      ...[...results, ...categoryOf(index, code)].map((result) => {
        return renderItem(result, base, service);
      }),
    );
    state.textContent = sentenceFor(index, code, results.length > 0);
  } catch {
    state.textContent = "The list of names couldn't load.";
  }
}

/** Codes that only past releases had are not unknown. */
async function addRemoved(index: SearchIndex, base: string): Promise<void> {
  try {
    await index.addRemoved(await fetchPart(base, 'removed'));
  } catch {
    // What is known without them is shown.
  }
}

/** The page of the only code that is spelled so, but for letter case: of the service that the address names, if any. */
export function pageOfSpelling(
  spelled: string | undefined,
  results: readonly Pick<SearchResult, 'record'>[],
  service: string | undefined,
): string | undefined {
  const same = results.filter(({ record: { kind, name } }) => {
    return kind === 'error' && name.toLowerCase() === spelled?.toLowerCase();
  });
  const [one, ...others] = same.map(({ record }) => record);
  if (!one || others.length > 0) return undefined;
  if (service === undefined) return one.path;
  return one.services.includes(service) ? sitePath.serviceError(service, one.name) : undefined;
}

/** The code that an address names, if the catalog lacks it. */
function unknownIn(path: string, results: readonly SearchResult[]): string | undefined {
  const code = codeInPath(path);
  if (!code) return undefined;
  const isKnown = results.some(({ record }) => fold(record.name) === fold(code));
  return isKnown ? undefined : code;
}

/** The category of an unknown code. */
function categoryOf(index: SearchIndex, code: string | undefined): SearchResult[] {
  const found = code ? explainParts(index, code) : [];
  return found.flatMap((offer) => ('record' in offer ? offer : []));
}

function sentenceFor(index: SearchIndex, code: string | undefined, hasResults: boolean): string {
  if (code) return unknownSentence(code, index);
  return hasResults ? 'Closest matches:' : 'No page has a name like the one in the address.';
}

/** The service that an address names, if there is one. */
function serviceOf(index: SearchIndex, path: string): string | undefined {
  const id = serviceInPath(path);
  return id !== undefined && index.sources.directory.serviceNumber(id) !== undefined
    ? id
    : undefined;
}

/** The results of all spellings of a name, each page once: those of the service first, then the first spelling. */
function nearestTo(
  index: SearchIndex,
  names: readonly string[],
  service: string | undefined,
  share = MIN_SHARE,
): SearchResult[] {
  const found = names.flatMap((name) =>
    index.search(name, { limit: MANY }).filter((result) => isNear(result, name, share)),
  );
  const ofService = found.filter(({ record }) => service && record.services.includes(service));
  const all = [...ofService, ...found];
  const byPath = new Map(all.toReversed().map((result) => [result.record.path, result]));
  return [...byPath.values()].reverse().slice(0, MOST);
}

/** Whether a result has most of a name, and not only a word of it. */
function isNear({ match, nameRanges }: SearchResult, name: string, share: number): boolean {
  if (match === 'similar') return true;
  const letters = name.replace(/[^\p{L}\p{N}]/gu, '').length;
  const marked = nameRanges.reduce((sum, [start, end]) => sum + end - start, 0);
  return marked >= share * letters;
}

function renderService(service: string, base: string): HTMLElement {
  const address = pageAddress(base, sitePath.service(service));
  return makeElement('li', '', makeLink(address, `${service}: all codes and actions`));
}

function renderItem({ record }: SearchResult, base: string, service?: string): HTMLElement {
  const { kind, name, services, path } = record;
  const isOwn = service !== undefined && kind === 'error' && services.includes(service);
  const address = pageAddress(base, isOwn ? sitePath.serviceError(service, name) : path);
  const link = makeLink(address, renderName(name, []));
  return makeElement('li', '', link, ' ', makeElement('span', 'meta', kindText(record)));
}
