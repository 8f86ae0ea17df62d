import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../../scraper/pages/extract/facts.ts';
import { PageError } from '../../../scraper/pages/issue.ts';
import { type NavigationNode, readNavigation } from '../../../scraper/pages/readers/navigation.ts';
import { readPage } from '../helpers.ts';

const MIRROR = '../shared/mirror/serve.mjs';
const SERVICES = ['cam', 'postgres', 'organization', 'as'];
/** Pages that are read at a time. */
const CONCURRENCY = 8;

/** Pages of a product that state none of the facts. */
const OTHER_TITLES = ['History', 'Introduction', 'API Category', 'Request Structure'].concat(
  'Common Params',
  'Signature v3',
);

/** What the mirror says that it serves for one product. */
interface Truth {
  service: string;
  version: string;
  productId: number;
  actions: number;
  inputParameters: number;
  outputParameters: number;
  dataTypes: number;
  dataTypeMembers: number;
  serviceErrorCodes: number;
  actionErrorCodes: number;
  examples: number;
}

/** A page that was fetched and read; without facts when it states none. */
interface ReadPage {
  title: string;
  link: string;
  facts: Facts | null;
  issues: unknown[];
}

describe.skipIf(!existsSync(MIRROR))('a mirror of the site (needs ../shared/mirror)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-mirror-'));
  let server: ChildProcess;
  let origin = '';
  let truth: { perProduct: Truth[]; commonErrorCodes: number };

  beforeAll(async () => {
    const file = join(folder, 'truth.json');
    const options = ['--services', SERVICES.join(','), '--truth', file];
    server = spawn(process.execPath, [MIRROR, ...options], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (!server.stdout) throw new Error('the mirror has no output to read its address from');
    const [line] = await once(createInterface(server.stdout), 'line');
    origin = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? '';
    truth = JSON.parse(readFileSync(file, 'utf8'));
  }, 30_000);

  afterAll(() => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(SERVICES)('gives what it says it has of %s', { timeout: 120_000 }, async (service) => {
    const expected = truth.perProduct.find((product) => product.service === service);
    if (!expected) throw new Error(`the mirror does not serve ${service}`);
    const pages = await readProduct(origin, expected.productId);

    expect(pages.flatMap(({ issues }) => issues)).toEqual([]);
    expect(pages.filter(({ facts }) => !facts).map(({ title }) => title)).toEqual(
      expect.arrayContaining(OTHER_TITLES),
    );
    expect(pages.filter(({ facts }) => !facts)).toHaveLength(OTHER_TITLES.length);
    const { version, productId: _, ...figures } = expected;
    expect({ service, ...sumsOf(pages) }).toEqual(figures);
    for (const { title, facts } of pages) {
      if (facts?.kind === 'action') {
        expect(facts).toMatchObject({ service, apiVersion: version, action: { name: title } });
        expect(facts.action).toMatchObject({
          domain: `${service}.intl.tencentcloudapi.com`,
          rateLimitPerSecond: expect.any(Number),
          region: expect.stringMatching(/^(?:not-)?required$/),
        });
      }
      if (facts?.kind === 'error-codes') expect(facts.common).toHaveLength(truth.commonErrorCodes);
    }
    expect(truth.commonErrorCodes).toBe(38);
  });

  it('gives the same facts whatever language its frame has', async () => {
    const product = truth.perProduct.find(({ service }) => service === 'cam');
    const links = (await pagesOf(origin, product?.productId ?? 0))
      .filter(({ title }) =>
        ['UpdateAccessKey', 'Error Codes', 'Responses', 'International Partners'].includes(title),
      )
      .map(({ link }) => link);
    expect(links).toHaveLength(4);
    for (const link of links) {
      const english = readPage('html', await fetchText(`${origin}${link}`));
      for (const language of ['ko', 'zh', 'pt']) {
        const other = readPage('html', await fetchText(`${origin}/${language}${link}`));
        expect(other).toEqual(english);
      }
      expect(english.updatedAt).toMatch(/^2025-10-30 21:/);
    }
  });
});

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.text();
}

async function pagesOf(origin: string, productId: number): Promise<NavigationNode[]> {
  const tree = readNavigation(await fetchText(`${origin}/document/api/${productId}`));
  return flatten(tree).filter(({ type }) => type === 'page');
}

function flatten(nodes: readonly NavigationNode[]): NavigationNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

async function readProduct(origin: string, productId: number): Promise<ReadPage[]> {
  const queue = await pagesOf(origin, productId);
  const pages: ReadPage[] = [];
  const work = async () => {
    for (let node = queue.pop(); node; node = queue.pop()) {
      const url = `${origin}${node.link}`;
      pages.push({ ...node, ...readOrNothing(await fetchText(url), url) });
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return pages;
}

function readOrNothing(html: string, url: string): Pick<ReadPage, 'facts' | 'issues'> {
  try {
    return readPage('html', html, url);
  } catch (error) {
    if (error instanceof PageError) return { facts: null, issues: [] };
    throw error;
  }
}

function sumsOf(pages: readonly ReadPage[]): Omit<Truth, 'service' | 'version' | 'productId'> {
  const facts = pages.flatMap((page) => page.facts ?? []);
  const actions = facts.flatMap((page) => (page.kind === 'action' ? [page.action] : []));
  const dataTypes = facts.flatMap((page) => (page.kind === 'data-types' ? page.dataTypes : []));
  const codes = facts.flatMap((page) => (page.kind === 'error-codes' ? page.own : []));
  const total = <T>(items: readonly T[], listOf: (item: T) => unknown[] | undefined) =>
    items.reduce((sum, item) => sum + (listOf(item)?.length ?? 0), 0);
  return {
    actions: actions.length,
    inputParameters: total(actions, ({ input }) => input),
    outputParameters: total(actions, ({ output }) => output),
    dataTypes: dataTypes.length,
    dataTypeMembers: total(dataTypes, ({ members }) => members),
    serviceErrorCodes: codes.length,
    actionErrorCodes: total(actions, ({ errorCodes }) => errorCodes),
    examples: total(actions, ({ examples }) => examples),
  };
}
