import type { SearchRecord } from '../../search/index/record.ts';
import type { ExplainingResult, SearchResult } from '../../search/index/search-index.ts';
import { highlight, type Range } from '../../search/strings/highlight.ts';
import { pageAddress } from './page-address.ts';

/** Renders a result as an option of the list box: a link. */
export function renderResult(
  result: SearchResult | ExplainingResult,
  id: string,
  base: string,
): HTMLAnchorElement {
  const { name, nameRanges, kind, path, description, descriptionRanges } = shownOf(result);
  const option = document.createElement('a');
  option.id = id;
  option.href = pageAddress(base, path);
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.append(marked('span', 'name', name, nameRanges), marked('span', 'kind', kind, []));
  if (description) option.append(marked('span', 'text', description, descriptionRanges));
  return option;
}

/** The parts of a record, or of an explaining page, that an option shows. */
function shownOf(result: SearchResult | ExplainingResult) {
  if ('page' in result) {
    const { title: name, kind, path, description } = result.page;
    return { ...result, name, nameRanges: result.titleRanges, kind, path, description };
  }
  const { name, path } = result.record;
  return { ...result, name, kind: kindText(result.record), path };
}

function marked(
  tag: string,
  className: string,
  text: string,
  ranges: readonly Range[],
): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  for (const segment of highlight(text, ranges)) {
    if (segment.marked)
      element.appendChild(document.createElement('mark')).textContent = segment.text;
    else element.append(segment.text);
  }
  return element;
}

/** The kind and owner of a result: `error · cam`, `error · 27 services`, `data type · cvm 2017-03-12`. */
export function kindText({ kind, services, apiVersion, action, common }: SearchRecord): string {
  if (kind === 'type') return `data type · ${services[0]} ${apiVersion}`;
  if (kind === 'parameter') return `parameter of ${action} · ${services[0]}`;
  if (services.length > 2)
    return `${kind} · ${common ? 'common, ' : ''}${services.length} services`;
  return `${kind} · ${[...(common ? ['common'] : []), ...services].join(', ')}`;
}
