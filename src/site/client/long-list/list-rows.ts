/** A row of a long list. */
export interface ListedRow {
  element: HTMLElement;
  link: HTMLAnchorElement | null;
  /** Its words in lower case, without the answer on retrying. */
  text: string;
  /** Whether a retry can help. */
  isWorth: boolean;
}

/** The rows of a list below one heading; a group that is cut in two is two. */
export interface ListedGroup {
  element: HTMLElement;
  name: string;
  count: HTMLElement | null;
  rows: readonly ListedRow[];
}

/** Reads the groups of a list. */
export function readGroups(list: HTMLElement): ListedGroup[] {
  return Array.from(list.querySelectorAll('section'), (element) => ({
    element,
    name: element.querySelector('h3')?.firstChild?.textContent?.trim() ?? '',
    count: element.querySelector<HTMLElement>('h3 span'),
    rows: Array.from(element.querySelectorAll('li'), readRow),
  }));
}

function readRow(element: HTMLElement): ListedRow {
  return {
    element,
    link: element.querySelector('a'),
    text: searchedParts(element)
      .map((node) => node.textContent)
      .join('\n')
      .toLowerCase(),
    isWorth: element.querySelector('.backoff, .wait, .clock') !== null,
  };
}

/** The parts of a row in which the filter looks for words. */
export function searchedParts(row: HTMLElement): Node[] {
  return [...row.childNodes].filter(({ nodeName }) => nodeName !== 'B');
}
