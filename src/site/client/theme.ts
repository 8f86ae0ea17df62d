import { keepValue, keptValue } from './kept-values.ts';

/** The key that `theme.js` reads too. */
const KEY = 'theme';

/** Lets the reader choose light or dark colors; without a choice, they are those of the system. */
export function enableThemes(control: HTMLElement): void {
  const buttons = [...control.querySelectorAll('button')];
  const mark = (theme: string) => {
    for (const button of buttons)
      button.setAttribute('aria-pressed', String(button.value === theme));
  };
  control.hidden = false;
  control.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    keepValue(KEY, target.value);
    apply(target.value);
    mark(target.value);
  });
  mark(keptValue(KEY));
}

function apply(theme: string): void {
  const dark = document.querySelector<HTMLLinkElement>('link#dark');
  if (!dark) return;
  const media = { dark: 'screen', light: 'not all' }[theme];
  dark.media = media ?? 'screen and (prefers-color-scheme: dark)';
  const bar = document.querySelector<HTMLMetaElement>('meta#dark-bar');
  if (bar) bar.media = media ?? '(prefers-color-scheme: dark)';
}
