import { highlight, type Range } from '../../search/highlight.ts';
import type { SearchRecord } from '../../search/record.ts';
import type { SearchResult } from '../../search/search-index.ts';
import { pageAddress } from './page-address.ts';

/** Makes the option of one result: a link that the list box shows. */
export function renderResult(result: SearchResult, id: string, base: string): HTMLAnchorElement {
  const { record, nameRanges, description, descriptionRanges } = result;
  const option = document.createElement('a');
  option.id = id;
  option.href = pageAddress(base, record.path);
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.append(
    marked('span', 'name', record.name, nameRanges),
    marked('span', 'kind', kindText(record), []),
  );
  if (description) option.append(marked('span', 'text', description, descriptionRanges));
  return option;
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

/** What a result is and whose: `error · cam`, `parameter of OpenAccountCAM`. */
export function kindText({ kind, services, action, common }: SearchRecord): string {
  if (kind === 'parameter') return `parameter of ${action} · ${services[0]}`;
  const owners = [...(common ? ['common'] : []), ...services];
  const [first = ''] = owners;
  return `${kind} · ${owners.length > 2 ? `${first} and ${owners.length - 1} more` : owners.join(', ')}`;
}
