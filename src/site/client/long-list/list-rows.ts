/** A row of a long list. */
export interface ListedRow {
  element: HTMLElement;
  /** The name of its group, its words and those that it does not show in lower case; not the answer on retrying. */
  text: string;
  /** Whether a retry can help. */
  isWorth: boolean;
  /** The only site that has it; empty if both do. */
  site: string;
}

/** Rows that a browser draws together. */
export interface ListedPart {
  element: HTMLElement;
  rows: readonly ListedRow[];
}

/** The rows of a list below one heading; a group that is cut in two is two. */
export interface ListedGroup {
  element: HTMLElement;
  name: string;
  count: HTMLElement | null;
  parts: readonly ListedPart[];
}

/** Reads the groups of a list. */
export function readGroups(list: HTMLElement): ListedGroup[] {
  return Array.from(list.querySelectorAll('section'), (element) => {
    const name = element.querySelector('h3')?.firstChild?.textContent?.trim() ?? '';
    return {
      element,
      name,
      count: element.querySelector<HTMLElement>('h3 span'),
      parts: Array.from(element.querySelectorAll('ul'), (part) => ({
        element: part,
        rows: Array.from(part.querySelectorAll('li'), (row) => readRow(row, name)),
      })),
    };
  });
}

function readRow(element: HTMLElement, group: string): ListedRow {
  return {
    element,
    text: [group, element.dataset.finds, ...searchedParts(element).map((node) => node.textContent)]
      .join('\n')
      .toLowerCase(),
    isWorth: element.querySelector('.backoff, .wait, .clock') !== null,
    site: element.className.replace('-only', ''),
  };
}

/** The parts of a row in which the filter looks for words. */
export function searchedParts(row: HTMLElement): Node[] {
  return [...row.childNodes].filter(({ nodeName }) => nodeName !== 'B');
}
