import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Definitions } from '../../../scraper/definitions/definitions.ts';
import { importDefinitions, importText } from '../../../scraper/definitions/import.ts';
import { ContentError } from '../../../src/lib/content-error.ts';
import { loadContent } from '../../../src/lib/load-content.ts';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'tcerr-import-'));
});
afterEach(() => rmSync(content, { recursive: true }));

/** Definitions of one service with so many actions and codes, but for those that are left out. */
function definitionsOf(
  count: number,
  without: readonly number[] = [],
  updatedAt = '2026-01-02 03:04:05',
): Definitions {
  const numbers = Array.from({ length: count }, (_, index) => index + 100).filter(
    (n) => !without.includes(n),
  );
  const codes = numbers.map((n) => `FailedOperation.Code${n}`);
  return {
    sources: [
      {
        ...{
          id: 'cli',
          kind: 'definitions',
          form: 'definition-json',
          url: 'https://example.com/cli',
        },
        ...{ title: 'cli', product: null, frameLanguage: null, version: '1.0', updatedAt },
        ...{ remark: null, sha256: null },
      },
    ],
    serviceVersions: [
      {
        service: 'disk',
        apiVersion: '2020-01-01',
        sources: ['cli'],
        actions: numbers.map((n) => ({
          name: `Do${n}`,
          errorCodes: [`FailedOperation.Code${n}`],
          sources: ['cli'],
        })),
        errorCodes: codes.map((code) => ({ code, scope: 'service' as const, sources: ['cli'] })),
      },
    ],
    texts: [
      {
        service: 'disk',
        apiVersion: '2020-01-01',
        apiSource: 'cli',
        errorSource: 'cli',
        actions: [{ name: 'Do100', text: 'A sentence of the provider.' }],
        errorCodes: [['FailedOperation.Code100', 'Another sentence.']],
      },
    ],
    issues: [],
  };
}

const options = (more: object = {}) => ({
  content,
  factsOnly: false,
  allowRemovals: false,
  ...more,
});

/** All that stands below a folder, as one text. */
function everythingIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

describe('an import', () => {
  it('writes facts and words apart, and a second one changes nothing', () => {
    importDefinitions(definitionsOf(3), options());
    expect(everythingIn(join(content, 'definitions'))).not.toContain('sentence');
    const [version] = loadContent(content).serviceVersions;
    expect(version?.actions[0]?.descriptions[0]?.text).toBe('A sentence of the provider.');
    expect(version?.errorCodes[0]?.descriptions[0]?.text).toBe('Another sentence.');
    expect(importDefinitions(definitionsOf(3), options())).toMatchObject({
      changed: [],
      stale: [],
    });
  });

  it('of facts alone holds no sentence anywhere', () => {
    importDefinitions(definitionsOf(3), options({ factsOnly: true }));
    expect(everythingIn(content)).not.toContain('sentence');
  });

  it('marks what is gone with the date it was last seen, and takes the mark back', () => {
    importDefinitions(definitionsOf(100), options());
    importDefinitions(definitionsOf(100, [150], '2026-05-06 00:00:00'), options());
    const gone = () => {
      const [version] = loadContent(content).serviceVersions;
      return [
        version?.actions.find(({ name }) => name === 'Do150')?.removed,
        version?.errorCodes.find(({ code }) => code === 'FailedOperation.Code150')?.removed,
      ];
    };
    expect(gone()).toEqual([{ lastSeen: '2026-01-02' }, { lastSeen: '2026-01-02' }]);
    expect(loadContent(content).manifest.counts).toMatchObject({
      actions: 99,
      serviceErrorCodes: 99,
    });
    importDefinitions(definitionsOf(100, [150], '2026-07-08 00:00:00'), options());
    expect(gone()).toEqual([{ lastSeen: '2026-01-02' }, { lastSeen: '2026-01-02' }]);
    importDefinitions(definitionsOf(100), options());
    expect(gone()).toEqual([undefined, undefined]);
  });

  it('refuses to lose more than 2 %, says how to insist, and leaves all as it was', () => {
    importDefinitions(definitionsOf(100), options());
    const before = everythingIn(content);
    const smaller = definitionsOf(100, [150, 151, 152]);
    expect(() => importDefinitions(smaller, options())).toThrow(ContentError);
    expect(() => importDefinitions(smaller, options())).toThrow(
      /3 of 100 codes[\s\S]*3 of 100 actions/,
    );
    expect(() => importDefinitions(smaller, options())).toThrow('--allow-removals');
    expect(everythingIn(content)).toBe(before);
    importDefinitions(smaller, options({ allowRemovals: true }));
    expect(loadContent(content).manifest.counts.actions).toBe(97);
  });

  it('leaves services alone that it was not asked for', () => {
    importDefinitions(definitionsOf(3), options());
    const other = { ...definitionsOf(0), serviceVersions: [], texts: [] };
    const { changed } = importDefinitions(
      other,
      options({ services: new Set(['cam']), factsOnly: true }),
    );
    expect(changed.filter((path) => path.includes('services'))).toEqual([]);
    expect(loadContent(content).manifest.counts.actions).toBe(3);
  });

  it('that does not fit the model writes nothing', () => {
    const wrong = definitionsOf(1);
    wrong.serviceVersions[0]?.actions?.push({ name: 'not a name', sources: ['cli'] });
    expect(() => importDefinitions(wrong, options())).toThrow(
      /disk\.2020-01-01\.json: actions\[1\]\.name/,
    );
    expect(readdirSync(content)).toEqual([]);
  });
});

describe('words of a package', () => {
  const words = {
    sources: [{ ...definitionsOf(1).sources[0], id: 'node', form: 'node-sdk' }],
    texts: definitionsOf(1).texts.map((text) => ({
      ...text,
      apiSource: 'node',
      errorSource: undefined,
    })),
  } as unknown as Definitions;

  it('are laid over facts', () => {
    importDefinitions(definitionsOf(1), options({ factsOnly: true }));
    expect(importText(words, content)?.changed).toContain('text/services/disk.2020-01-01.json');
    expect(loadContent(content).serviceVersions[0]?.actions[0]?.descriptions).toHaveLength(1);
  });

  it("give way to the definitions' own", () => {
    importDefinitions(definitionsOf(1), options());
    expect(importText(words, content)).toBeNull();
  });
});
