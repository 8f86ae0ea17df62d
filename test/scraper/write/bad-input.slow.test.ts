import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../scraper/assemble/assemble-pages.ts';
import { captures } from '../../../scraper/commands/captures.ts';
import { stats } from '../../../scraper/commands/stats.ts';
import { NewContent } from '../../../scraper/write/new-content.ts';
import { ContentError } from '../../../src/content/content-error.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import { loadAdvice } from '../../../src/knowledge/advice/load-advice.ts';
import { copyOfContent, readPage, runScrape, snapshot, temporaryFolder } from '../helpers.ts';

const RESPONSES = '000_bf112d697a6ed876';
const ERROR_CODES = '001_eccd419a0cd351db';
const ACTION = '002_693de7d0884c53b8';
const RAW_POST = '003_cb6b69fa95323ef3';
const AUTHORIZATION = '004_d822685205e34ba0';

type Damage = (text: string) => string;

const empty: Damage = () => '\n \n';
const random: Damage = () => 'Lorem ipsum dolor sit amet.\n\nNothing of this is a page.\n';

/** Cuts the lines from the one that begins so up to the next that begins so. */
function cut(from: string, to: string): Damage {
  return (text) => {
    const lines = text.split('\n');
    const start = lines.findIndex((line) => line.startsWith(from));
    const end = lines.findIndex((line, at) => at > start && line.startsWith(to));
    if (start < 0 || end < 0) throw new Error(`the capture has no ${from} … ${to} to cut`);
    return lines.toSpliced(start, end - start).join('\n');
  };
}

/** Keeps what is above the line. */
function cutBefore(line: string): Damage {
  return (text) => {
    if (!text.includes(`\n${line}`)) throw new Error(`the capture has no line ${line}`);
    return text.slice(0, text.indexOf(`\n${line}`));
  };
}

function damage(content: string, file: string, how: Damage): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  const damaged = how(text);
  expect(damaged, 'the damage changes the file').not.toBe(text);
  writeFileSync(path, damaged);
}

/** Runs `captures` on damaged content: it must fail, say why, and leave every byte as it was. */
function expectRefusal(content: string, ...messages: (string | RegExp)[]): void {
  const before = snapshot(content);
  const said = refusalOf(() => captures({ content, check: false }));
  for (const message of messages) expect(said).toMatch(message);
  expect(snapshot(content)).toEqual(before);
}

/** What a command says that refuses its content. A process for each would take most of the time. */
function refusalOf(command: () => string): string {
  try {
    return `not refused: ${command()}`;
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

describe('a command that refuses its content', () => {
  it.each<[string, string, Damage, string]>([
    ['captures', `sources/${ACTION}.txt`, empty, `${ACTION}.txt: is empty`],
    ['stats', 'international/manifest.json', () => '{', 'international/manifest.json: '],
  ])('says why in words, and fails: %s', (command, file, how, reason) => {
    const content = copyOfContent();
    damage(content, file, how);
    const { status, out, err } = runScrape(command, '--content', content);
    expect(err).toMatch(reason);
    expect(err, 'a message in words, without a stack').not.toMatch(/^\s+at /m);
    expect([status, out]).toEqual([1, '']);
  });
});

describe('a capture that cannot be read', () => {
  it.each<[string, string, Damage, string]>([
    ['is empty', RESPONSES, empty, 'is empty'],
    ['is empty', ACTION, empty, 'is empty'],
    ['is not a text capture', ERROR_CODES, random, 'has no "last updated" line'],
    ['is not the Markdown of a page', ACTION, random, 'contains no table'],
    [
      'has no common error codes',
      RESPONSES,
      cut('Error Code Description', '도움말'),
      'lacks its table of common error codes',
    ],
    [
      'has no common error codes',
      ERROR_CODES,
      cut('Error Code Description', 'Service Error Codes'),
      'lacks its table of common error codes',
    ],
    [
      'has no rows below a header',
      ERROR_CODES,
      cut('ActionOffline', 'Service Error Codes'),
      'lacks its table of common error codes',
    ],
    [
      'has no service error codes',
      ERROR_CODES,
      cut('Service Error Codes', '帮助和支持'),
      'lacks its table of service error codes',
    ],
    [
      'has no input parameters',
      ACTION,
      cut('Parameter Name | Required', 'Parameter Name | Type'),
      'lacks its table of input parameters',
    ],
    [
      'has no output parameters',
      RAW_POST,
      cut('| Parameter Name | Type', 'POST / HTTP'),
      'lacks its table of output parameters',
    ],
    [
      'has no error codes and does not say so',
      RAW_POST,
      cut('| Error Code', 'Esta página'),
      'lacks its table of error codes',
    ],
    [
      'does not name its action',
      RAW_POST,
      cut('| Action |', '| Version |'),
      'does not state its Action',
    ],
    [
      'has no fundamental information',
      AUTHORIZATION,
      cut('Product Abbreviation', 'Note:'),
      'lacks its table of fundamental information',
    ],
    [
      'has no table in one of its sections',
      AUTHORIZATION,
      (text) => {
        const [above, below = ''] = text.split('\nList Operations\n\n');
        return `${above}\nList Operations\n\n${below.slice(below.indexOf('\n\n'))}`;
      },
      'lacks its table of list operations',
    ],
    [
      'has lost a heading',
      AUTHORIZATION,
      cut('Write operations', 'API API Description'),
      'has a table of operations under no heading',
    ],
    [
      'is cut before the footer',
      RESPONSES,
      cutBefore('도움말 및 지원'),
      'has no footer, so the capture is cut short',
    ],
    [
      'is cut within a table',
      ERROR_CODES,
      cutBefore('LimitExceeded.Members'),
      'has no footer, so the capture is cut short',
    ],
    ['is cut within the input', RAW_POST, cutBefore('| Region'), 'lacks its table of output'],
  ])('%s: %s', (_, name, how, reason) => {
    const content = copyOfContent();
    damage(content, `sources/${name}.txt`, how);
    expectRefusal(content, `sources/${name}.txt: ${reason}`);
  });

  it('names every page that cannot be read, not the first alone', () => {
    const content = copyOfContent();
    damage(content, `sources/${RESPONSES}.txt`, empty);
    damage(content, `sources/${ACTION}.txt`, random);
    expectRefusal(content, `${RESPONSES}.txt: is empty`, `${ACTION}.txt: contains no table`);
  });
});

describe('a capture whose note is missing or wrong', () => {
  it('has no note', () => {
    const content = copyOfContent();
    rmSync(join(content, `sources/${ACTION}.json`));
    expectRefusal(content, `${ACTION}.txt: has no note: ${ACTION}.json does not exist`);
  });

  it.each<[string, (note: Record<string, unknown>) => unknown, RegExp]>([
    ['an unknown form', (note) => ({ ...note, form: 'pdf' }), /form: Invalid option/],
    ['an unknown language', (note) => ({ ...note, frameLanguage: 'xx' }), /frameLanguage: /],
    ['an invalid address', (note) => ({ ...note, url: 'javascript:alert(1)' }), /url: /],
    ['a misspelt key', (note) => ({ ...note, langauge: 'ko' }), /Unrecognized key: "langauge"/],
    ['no remark', ({ remark: _, ...note }) => note, /remark: /],
    ['a list instead of a note', (note) => [note], /expected object/],
  ])('has a note with %s', (_, change, reason) => {
    const content = copyOfContent();
    const file = `sources/${ACTION}.json`;
    damage(content, file, (text) => JSON.stringify(change(JSON.parse(text))));
    expectRefusal(content, `${ACTION}.txt: its note cannot be used: ${ACTION}.json`, reason);
  });

  it('has a note that is not JSON', () => {
    const content = copyOfContent();
    damage(content, `sources/${ACTION}.json`, () => 'form: text');
    expectRefusal(content, `${ACTION}.txt: its note cannot be used: ${ACTION}.json`, /JSON/);
  });

  it('has a note that does not say where the page belongs', () => {
    const content = copyOfContent();
    damage(content, `sources/${ERROR_CODES}.json`, (text) =>
      JSON.stringify({ ...JSON.parse(text), apiVersion: undefined }),
    );
    expectRefusal(content, 'capture-001: states neither its service nor its API version');
  });
});

describe('a folder of captures that contradict each other', () => {
  it('has no capture at all', () => {
    const content = copyOfContent();
    rmSync(join(content, 'sources'), { recursive: true });
    mkdirSync(join(content, 'sources'));
    expectRefusal(content, /There are no captures in .*sources/);
  });

  it('has two captures of one id', () => {
    const content = copyOfContent();
    for (const type of ['txt', 'json'])
      renameSync(
        join(content, `sources/${ACTION}.${type}`),
        join(content, `sources/001_z.${type}`),
      );
    expectRefusal(content, '001_z.txt: is the second capture of the id capture-001');
  });

  it('has a capture whose name gives no id', () => {
    const content = copyOfContent();
    for (const type of ['txt', 'json'])
      renameSync(
        join(content, `sources/${ACTION}.${type}`),
        join(content, `sources/Résumé.${type}`),
      );
    expectRefusal(content, 'Résumé.txt: has a file name that gives no valid id');
  });

  it('has a page that describes an action a second time', () => {
    const content = copyOfContent();
    for (const type of ['txt', 'json'])
      writeFileSync(
        join(content, `sources/005_again.${type}`),
        readFileSync(join(content, `sources/${ACTION}.${type}`)),
      );
    expectRefusal(content, 'capture-005: UpdateAccessKey is also on another page');
  });

  it('has a table of products that cannot be read', () => {
    const content = copyOfContent();
    damage(content, 'reviewed/products.json', () => '[{"service":"Not A Service","name":"x"}]');
    expectRefusal(content, 'reviewed/products.json: [0].service: is not a service name');
  });
});

describe('a capture in Markdown that ends without the footer', () => {
  it('is read, and reported', () => {
    const content = copyOfContent();
    damage(content, `sources/${RAW_POST}.txt`, cutBefore('Esta página foi útil?'));
    const { status, out } = runScrape('captures', '--content', content);
    expect(status).toBe(0);
    expect(out).toContain('1 things could not be read');
    expect(out).toContain(
      'capture-003: end: no footer follows, so the capture may be cut short: "| ResourceNotFound.InstanceNotFoundError |',
    );
  });

  it.each(['markdown', 'markdown-bare'] as const)('is reported as %s', (form) => {
    const bare = readFileSync(`content/sources/${RAW_POST}.txt`, 'utf8').split('\nEsta')[0] ?? '';
    const reasons = readPage(form, bare).issues.map(({ reason }) => reason);
    expect(reasons).toEqual(['no footer follows, so the capture may be cut short']);
  });
});

describe('something else than a file', () => {
  const FIFO = (path: string) => execFileSync('mkfifo', [path]);
  const DEVICE = (path: string) => symlinkSync('/dev/zero', path);
  const FOLDER = (path: string) => mkdirSync(path);

  it.each<[string, (path: string) => void, string, string]>([
    ['a FIFO as a capture', FIFO, 'captures', `sources/${ACTION}.txt`],
    ['a FIFO as a note', FIFO, 'captures', `sources/${ACTION}.json`],
    ['a device as a record', DEVICE, 'stats', 'international/pages/common.json'],
    ['a folder as a record', FOLDER, 'stats', 'international/pages/common.json'],
  ])('is named: %s', (_, make, command, file) => {
    const content = copyOfContent();
    rmSync(join(content, file));
    make(join(content, file));
    const { status, err } = runScrape(command, '--content', content);
    expect(err).toMatch(/ is not a file\n$/);
    expect(err).toContain(basename(file));
    expect(status).toBe(1);
  });

  it('is named as advice', () => {
    const content = temporaryFolder();
    mkdirSync(join(content, 'reviewed/advice'), { recursive: true });
    FIFO(join(content, 'reviewed/advice/some.md'));
    expect(() => loadAdvice(content)).toThrow('reviewed/advice/some.md: is not a file');
  });
});

describe('what was read but is not consistent', () => {
  it('is not written', () => {
    const draft: Draft = {
      sources: [],
      common: {
        errorCodes: [{ code: 'InternalError', scope: 'common', sources: ['capture-7'] }],
      },
      serviceVersions: [],
      authorizations: [],
    };
    const next = new NewContent('international');
    next.addPages(draft);
    expect(() => next.throwProblems()).toThrow(
      'international/pages/common.json: names the source capture-7, which sources.json lacks',
    );
  });
});

describe('content that fails its schema', () => {
  const postgres = 'international/pages/services/postgres.2017-03-12.json';

  it.each<[string, string, Damage, string | RegExp]>([
    [
      'a number where a text belongs',
      postgres,
      (text) => text.replace('"name":"OpenAccountCAM"', '"name":7'),
      `${postgres}: actions[0].name: Invalid input: expected string, received number`,
    ],
    [
      'an invalid code',
      postgres,
      (text) => text.replaceAll('ResourceNotFound.InstanceNotFoundError', '../../etc/passwd'),
      `${postgres}: actions[0].errorCodes[9]: is not an error code`,
    ],
    [
      'a key that no schema knows',
      'international/pages/common.json',
      (text) => text.replace('"scope":"common"', '"scope":"common","hint":"x"'),
      /common\.json: errorCodes\[0\]: Unrecognized key: "hint"/,
    ],
    [
      'JSON that is cut short',
      'international/pages/authorizations/intlpartnersmgt.json',
      (text) => text.slice(0, 5000),
      /authorizations\/intlpartnersmgt\.json: .*JSON/,
    ],
    [
      'a count that is not met',
      'international/manifest.json',
      (text) => text.replace('"authorizations":238', '"authorizations":239'),
      'international/manifest.json: counts.authorizations is 239, but the files contain 238',
    ],
    [
      'a schema version of the future',
      'international/manifest.json',
      (text) => text.replace('"schemaVersion":1', '"schemaVersion":2'),
      /manifest\.json: schemaVersion: /,
    ],
    [
      'a fact of no known source',
      'international/pages/common.json',
      (text) => text.replaceAll('capture-000', 'capture-999'),
      'international/pages/common.json: names the source capture-999, which sources.json lacks',
    ],
    [
      'a code of an action that nothing describes',
      postgres,
      (text) => text.replace('{"code":"OperationDenied.User', '{"code":"OperationDenied.Other'),
      `${postgres}: OpenAccountCAM returns OperationDenied.UserNotInWhiteListError, which errorCodes lacks`,
    ],
  ])('%s', (_, file, how, reason) => {
    const content = copyOfContent();
    damage(content, file, how);
    expect(refusalOf(() => stats({ content, json: false }))).toMatch(reason);
    expect(() => loadContent(content)).toThrow(reason);
  });

  it('a file that is gone', () => {
    const content = copyOfContent();
    rmSync(join(content, 'international/pages/common.json'));
    expect(() => loadContent(content)).toThrow(
      'counts.commonErrorCodes is 38, but the files contain 0',
    );
  });

  it('a service version that is gone, which the manifest remembers', () => {
    const content = copyOfContent();
    rmSync(join(content, postgres));
    expect(() => loadContent(content)).toThrow('counts.actions is 2, but the files contain 1');
  });
});
