import type { Page } from 'playwright-core';

/** Saves everything on the page about offline use, and waits until it is saved. */
export async function keepEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save everything', exact: true }).click();
  await everythingKept(page);
}

/** Waits until the page about offline use says that everything is saved. */
export function everythingKept(page: Page): Promise<void> {
  return page.locator('[data-pack=all] [data-size]', { hasText: '✓ Available offline' }).waitFor();
}

/** Milliseconds until the search box of a page that has not been asked yet shows a result. */
export function firstAnswerMs(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('input[name=q]');
    if (!input) throw new Error('The page has no search box');
    const start = performance.now();
    input.focus();
    input.value = 'OpenAccountCAM';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (!document.querySelector('[role=option]')) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
}
