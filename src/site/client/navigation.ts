/** Marks the link to the part of the site that this page is in, and closes the menu when it is left. */
export function enableNavigation(navigation: HTMLElement): void {
  for (const link of navigation.querySelectorAll('a')) {
    if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
    else if (location.pathname.startsWith(link.pathname)) link.setAttribute('aria-current', 'true');
  }
  const menu = navigation.querySelector<HTMLDetailsElement>('[data-menu]');
  menu?.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  menu?.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (menu && target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}
