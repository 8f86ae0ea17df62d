import type { SearchIndex, SearchResult } from '../../../search/index/search-index.ts';
import { fold } from '../../../search/strings/fold.ts';
import { sitePath } from '../../../text/paths.ts';
import { makeElement, makeLink } from '../make-element.ts';
import { renderName } from '../offers/render-name.ts';
import { kindText } from '../offers/render-offer.ts';
import { pageAddress } from '../page-address.ts';
import { loadNames } from './load-index.ts';
import { codeInPath, namesInPath, serviceInPath } from './name-in-path.ts';
import { explainParts, unknownSentence } from './unknown-code.ts';

/** The most pages that are listed. */
const MOST = 8;
/** The results of a name that are looked at: those of its service may come late. */
const MANY = 100;
/** The share of a name's letters that a result has, unless it is a typo away. */
const MIN_SHARE = 0.75;

/** Fills a section of the “Page not found” page with links to the pages whose names are closest to the address. */
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
    const results = nearestTo(index, names, service);
    const code = unknownIn(path, results);
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
): SearchResult[] {
  const found = names.flatMap((name) =>
    index.search(name, { limit: MANY }).filter((result) => isNear(result, name)),
  );
  const ofService = found.filter(({ record }) => service && record.services.includes(service));
  const all = [...ofService, ...found];
  const byPath = new Map(all.toReversed().map((result) => [result.record.path, result]));
  return [...byPath.values()].reverse().slice(0, MOST);
}

/** Whether a result has most of a name, and not only a word of it. */
function isNear({ match, nameRanges }: SearchResult, name: string): boolean {
  if (match === 'similar') return true;
  const letters = name.replace(/[^\p{L}\p{N}]/gu, '').length;
  const marked = nameRanges.reduce((sum, [start, end]) => sum + end - start, 0);
  return marked >= MIN_SHARE * letters;
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
