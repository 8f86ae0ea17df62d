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
    keep(target.value);
    apply(target.value);
    mark(target.value);
  });
  mark(kept());
}

function kept(): string {
  try {
    return localStorage.getItem('theme') ?? '';
  } catch {
    return '';
  }
}

/** Storage may be denied; the choice is then for this page alone. */
function keep(theme: string): void {
  try {
    if (theme === '') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    return;
  }
}

function apply(theme: string): void {
  const dark = document.querySelector<HTMLLinkElement>('link#dark');
  if (!dark) return;
  const media = { dark: 'screen', light: 'not all' }[theme];
  dark.media = media ?? 'screen and (prefers-color-scheme: dark)';
  const bar = document.querySelector<HTMLMetaElement>('meta#dark-bar');
  if (bar) bar.media = media ?? '(prefers-color-scheme: dark)';
}
