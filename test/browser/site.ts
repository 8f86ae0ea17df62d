import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { inject } from 'vitest';
import { createSiteServer } from '../../src/site/serve/serve.ts';
import { launchBrowser } from './launch.ts';

const BUILT_SITE = 'dist/site';

/** The browser of this process: files of tests that run in it one after the other share it, in contexts of their own. */
let browser: Promise<Browser> | undefined;

/** The built site on loopback, and a real browser to look at it with. */
export class SiteUnderTest {
  readonly origin: string;
  readonly #server: Server;
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];

  private constructor(server: Server, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** @throws {Error} when the site is not built, or no browser is found. */
  static async open(): Promise<SiteUnderTest> {
    if (!existsSync(`${BUILT_SITE}/index.html`)) {
      throw new Error(`${BUILT_SITE} is not there; run npm run build first, as npm test does`);
    }
    const server = createSiteServer(BUILT_SITE);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser ??= launchBrowser(inject('browserPath'));
    return new SiteUnderTest(server, await browser);
  }

  /** A fresh browser profile in which addresses like `/errors/` are those of the site, asked for each time. */
  async newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.#browser.newContext({
      baseURL: this.origin,
      serviceWorkers: 'block',
      ...options,
    });
    this.#contexts.push(context);
    return context;
  }

  /** Ends all that this file of tests has opened; the browser ends with its process. */
  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
    this.#server.close();
  }
}
