import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Someone who uses a page by mouse and keys; counts what that takes. */
export class Person {
  readonly #page: Page;
  readonly #startedAt = performance.now();
  /** Clicks, pastes, keys like Enter, and texts that are typed at once. */
  actions = 0;
  /** Scrolls to what is out of sight. */
  scrolls = 0;
  /** Keys that were pressed, also those of a typed text. */
  keystrokes = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Clicks on something, and scrolls to it first if it is out of sight. */
  async click(target: Locator): Promise<void> {
    await target.waitFor();
    if (!(await isInSight(target))) {
      await target.scrollIntoViewIfNeeded();
      this.scrolls += 1;
    }
    await target.click();
    this.actions += 1;
  }

  /** Pastes a text into what has the focus, which may be nothing. */
  async paste(text: string): Promise<void> {
    await this.#page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.#page.keyboard.press('Control+V');
    this.actions += 1;
    this.keystrokes += 2;
  }

  /** Types a text into what has the focus. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    this.actions += 1;
    this.keystrokes += text.length;
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    this.actions += 1;
    this.keystrokes += 1;
  }

  /** Waits until something is in sight without scrolling. */
  async sees(target: Locator): Promise<void> {
    await expect.poll(() => isInSight(target), { timeout: 20_000 }).toBe(true);
  }

  /** What was copied last. */
  copied(): Promise<string> {
    return this.#page.evaluate(() => navigator.clipboard.readText());
  }

  /** What was needed so far: `2 actions, 2 keystrokes, 0 scrolls, 310 ms`. */
  effort(): string {
    const ms = Math.round(performance.now() - this.#startedAt);
    return `${this.actions} actions, ${this.keystrokes} keystrokes, ${this.scrolls} scrolls, ${ms} ms`;
  }
}

/** Whether the whole element is in the window and nothing covers its middle. */
async function isInSight(target: Locator): Promise<boolean> {
  if ((await target.count()) === 0 || !(await target.first().isVisible())) return false;
  return target.first().evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) return false;
    const front = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return front !== null && (element.contains(front) || front.contains(element));
  });
}
