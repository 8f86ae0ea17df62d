import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentError } from '../../../src/content/content-error.ts';
import { loadEditions } from '../../../src/content/load-editions.ts';
import { indexContent } from '../../../src/records/content-index.ts';
import { recordRoutes } from '../../../src/site/assemble/record-groups.ts';
import { requireDistinctPaths } from '../../../src/site/assemble/require-distinct-paths.ts';
import { GUIDES } from '../../../src/site/guides/guides.ts';
import { SHORT_FOLDER, shortPath, sitePath } from '../../../src/text/paths.ts';
import { Places, pageLinks } from '../../links.ts';

const index = indexContent(loadEditions('content'));
const SITE = 'dist/site';
const recordPaths = Array.from(recordRoutes(index), ({ path }) => path);
const built = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).map(
  (path) => `/${path.replaceAll('\\', '/')}`,
);
const pages = built
  .filter((path) => path.endsWith('.html') && !path.startsWith(SHORT_FOLDER))
  .map((path) => path.replace(/index\.html$/, ''));

/** Pages that only list others. */
const LISTS = new Set<string>([sitePath.allAdvice(), sitePath.services()]);

describe('the pages that are built', () => {
  it('are those that content calls for', () => {
    const guides = Object.values(GUIDES).map(({ path }) => path);
    const top = ['/', '/404.html', '/about/', '/guides/', '/insights/', '/offline/'];
    const fixed = [...top, '/search/', '/services/', ...guides];
    expect(pages.toSorted()).toEqual([...fixed, ...recordPaths].toSorted());
  });

  it('have titles of their own', () => {
    const titles = recordPaths.map(
      (path) => /<title>(.*?)<\/title>/.exec(readFileSync(fileOf(path), 'utf8'))?.[1],
    );
    const counts = Map.groupBy(titles, (title) => title);
    expect([...counts].filter(([, same]) => same.length > 1).map(([title]) => title)).toEqual([]);
  });

  it('are at most 180 KB each', () => {
    const large = pages.filter((path) => statSync(fileOf(path)).size > 180_000);
    expect(large).toEqual([]);
  });

  it('name their sources, and contain no inline script or style, only one block of data', () => {
    for (const path of recordPaths.filter((one) => !LISTS.has(one))) {
      const html = readFileSync(fileOf(path), 'utf8');
      expect(html, path).toContain('id="source-1"');
      const [shown, data] = cutData(html);
      expect(shown, path).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle="|\son\w+="/);
      expect(JSON.parse(data)['@context'], path).toBe('https://schema.org');
    }
  });
});

describe('short addresses', () => {
  const read = (path: string) => readFileSync(fileOf(path), 'utf8');
  const ofLayers = Object.values(index.layers.codes).flatMap((codes) =>
    codes.map((one) => one.code),
  );
  const codes = new Set([...index.owners.keys(), ...index.removedBy.keys(), ...ofLayers]);

  it('lead each code to pages that exist', () => {
    const isPage = new Set(pages);
    const places = new Places(
      { has: (path) => isPage.has(path), get: (path) => pageLinks(read(path)) },
      () => false,
    );
    const wrong = [...codes].flatMap((code) => {
      const html = read(decodeURIComponent(shortPath(code)));
      const { links } = pageLinks(html);
      const named = links.length > 0 && html.includes(`>${code}<`.slice(0, -1));
      return named ? places.broken(shortPath(code), links) : [code];
    });
    expect(wrong).toEqual([]);
  });

  it('exist for nothing else', () => {
    expect(new Set(readdirSync(join(SITE, SHORT_FOLDER)))).toEqual(codes);
  });
});

describe('requireDistinctPaths', () => {
  it('names pages that would overwrite each other where case is folded', () => {
    expect(() => requireDistinctPaths(['/a/', '/b/'])).not.toThrow();
    expect(() => requireDistinctPaths(['/a/Db/', '/b/', '/a/DB/'])).toThrow(ContentError);
    expect(() => requireDistinctPaths(['/a/Db/', '/b/', '/a/DB/'])).toThrow('/a/Db/ and /a/DB/');
  });
});

/** A page's HTML without its first block of data, and the block's text; a second would stay in the HTML. */
function cutData(html: string): [html: string, data: string] {
  let data = '';
  const shown = html.replace(
    /<script type="application\/ld\+json">([^<]*)<\/script>/,
    (_, text) => {
      data = text;
      return '';
    },
  );
  return [shown, data];
}

function fileOf(path: string): string {
  return join(SITE, path.endsWith('/') ? `${path}index.html` : path);
}
