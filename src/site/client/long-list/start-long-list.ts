/** A filter in the address: `?f=disk&cat=LimitExceeded&retry=1`. */
const IN_ADDRESS = /[?&](f|cat|retry)=/;

/** Loads the filter of a long list when it is first used, or when the address has one; `f` leads to it. */
export function startLongList(list: HTMLElement): void {
  const input = list.querySelector<HTMLInputElement>('.list-bar input');
  if (!input) return;
  let isLoading = false;
  const load = () => {
    if (!isLoading) void import('./filter-list.ts').then(({ filterList }) => filterList(list));
    isLoading = true;
  };
  for (const event of ['focusin', 'pointerover']) list.addEventListener(event, load);
  if (IN_ADDRESS.test(location.search)) load();
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'f' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event))
      return;
    event.preventDefault();
    input.focus();
  });
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
