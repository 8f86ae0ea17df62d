import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import type { IndexParts } from '../../src/search/index/parts.ts';
import { findBrowser, launchBrowser } from '../../test/browser/launch.ts';
import { createBenchServer } from './bench-server.ts';

type InBrowser = typeof import('./in-browser.ts');

/** Calls a function of `in-browser.ts` in a page. */
export type Call = <Name extends keyof InBrowser>(
  name: Name,
  ...given: Parameters<InBrowser[Name]>
) => Promise<Awaited<ReturnType<InBrowser[Name]>>>;

/** The site's start page, with an index next to it, in a real browser. */
export class BenchPages {
  readonly #server: Server;
  readonly #browser: Browser;

  private constructor(server: Server, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  /** @throws {Error} if there is no browser. */
  static async open(parts: IndexParts): Promise<BenchPages> {
    const browser = await launchBrowser(await findBrowser());
    const server = (await createBenchServer(parts)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new BenchPages(server, browser);
  }

  /** The browser's version. */
  get version(): string {
    return this.#browser.version();
  }

  /** Runs in a new page of a new profile. */
  async inFreshPage<Result>(work: (call: Call) => Promise<Result>): Promise<Result> {
    const context = await this.#browser.newContext();
    try {
      const page = await context.newPage();
      const { port } = this.#server.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/`);
      await page.addScriptTag({ url: '/bench/in-browser.js' });
      return await work(callIn(page));
    } finally {
      await context.close();
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }
}

function callIn(page: Page): Call {
  // Passed as text, because the compiler does not know the globals of the bundle.
  return (name, ...given) =>
    page.evaluate(`bench.${name}(${given.map((value) => JSON.stringify(value)).join(', ')})`);
}
