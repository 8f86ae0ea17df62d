import { isInField, type SearchField, takePastes } from './search-field.ts';

/**
 * Enables a search box: a combobox whose panel is loaded on first use.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function enableSearch(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  if (!input) return;
  const box: SearchField = { form, input, pasted: { text: '', shown: '' }, opensFirst: false };
  let isLoading = false;
  const load = async () => {
    if (isLoading) return;
    isLoading = true;
    try {
      const [{ SearchPanel }] = await Promise.all([import('./search-panel.ts'), loadStyles()]);
      new SearchPanel(box);
    } catch {
      isLoading = false;
    }
  };
  input.addEventListener('focus', load);
  input.addEventListener('input', load);
  takePastes(box);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (box.submit) box.submit();
    else box.opensFirst = input.value.trim() !== '';
  });
  document.addEventListener('keydown', (event) => focusOnShortcut(event, input));
  const isAsked = form.dataset.keeps !== undefined && new URLSearchParams(location.search).has('q');
  if (isAsked || document.activeElement === input) void load();
}

/** Loads the styles of the panel. Pages link them, but browsers do not load a style sheet that is disabled. */
function loadStyles(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>('link#panel-styles');
  if (!link?.disabled) return Promise.resolve();
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = reject;
    // Behind the other style sheets, which it overrides.
    document.head.append(link);
    link.disabled = false;
  });
}

function focusOnShortcut(event: KeyboardEvent, input: HTMLInputElement): void {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const isSlash = event.key === '/' && !isInField(event.target) && isPlain;
  const isPalette = event.key === 'k' && (event.ctrlKey || event.metaKey);
  if (!isSlash && !isPalette) return;
  event.preventDefault();
  input.focus();
  input.select();
}
