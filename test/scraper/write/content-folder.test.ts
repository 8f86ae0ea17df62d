import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { captures } from '../../../scraper/commands/captures.ts';
import { stats } from '../../../scraper/commands/stats.ts';
import { EMBEDDED_CONTENT, resolveContent } from '../../../scraper/write/products.ts';
import { openContent, writeContent } from '../../../scraper/write/write-content.ts';
import { ContentError } from '../../../src/content/content-error.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import { CONTENT, copyOfContent, snapshot, temporaryFolder } from '../helpers.ts';

const run = (content: string) => captures({ content, check: false });

/** Runs `captures`: it must fail in words and leave every byte below `folder` as it was. */
function expectRefusal(content: string, reason: string | RegExp, folder = content): void {
  const before = snapshot(folder);
  expect(() => run(content)).toThrow(ContentError);
  expect(() => run(content)).toThrow(reason);
  expect(snapshot(folder)).toEqual(before);
  expect(existsSync(join(content, '.tcerr-new'))).toBe(false);
}

describe('a folder that is written', () => {
  it('is absent, but its parent exists', () => {
    const folder = join(temporaryFolder(), 'new');
    run(folder);
    expect(loadContent(folder).sources).toHaveLength(5);
  });

  it('contains what an earlier run left when it was ended', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.tcerr-new/international/pages'), { recursive: true });
    writeFileSync(join(folder, '.tcerr-new/international/pages/common.json'), 'half');
    run(folder);
    expect(existsSync(join(folder, '.tcerr-new'))).toBe(false);
    mkdirSync(join(folder, 'international/pages/common.json.new'));
    writeFileSync(join(folder, 'international/manifest.json.new'), 'half');
    rmSync(join(folder, 'international/pages/common.json'));
    expect(run(folder)).toContain('1 files changed, 0 removed');
  });

  it('has a manifest that cannot be read, next to captures', () => {
    const folder = copyOfContent();
    writeFileSync(join(folder, 'international/manifest.json'), '{');
    expect(run(folder)).toContain('1 files changed');
  });

  it('has lost every file but the manifest', () => {
    const folder = copyOfContent();
    for (const name of ['international/pages', 'sources', 'reviewed'])
      rmSync(join(folder, name), { recursive: true });
    run(folder);
    expect(loadContent(folder).sources).toHaveLength(5);
  });
});

describe('a folder that is not ours', () => {
  it('contains files, and nothing that identifies content', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'international/pages/services'), { recursive: true });
    writeFileSync(join(folder, 'international/pages/services/mine.json'), '{}');
    expectRefusal(folder, `${folder}: contains files, but neither the manifest.json`);
  });

  it.each(['{"manifest_version":3}', '{"schemaVersion":2}', '[]', 'null', 'text'])(
    'contains the manifest %s',
    (manifest) => {
      const folder = temporaryFolder();
      mkdirSync(join(folder, 'international'));
      writeFileSync(join(folder, 'international/manifest.json'), manifest);
      expectRefusal(folder, /neither the manifest\.json of an edition nor captures/);
    },
  );

  it('contains sources that are not captures', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'sources'));
    writeFileSync(join(folder, 'sources/readme.txt'), 'x');
    expectRefusal(folder, /nor captures in sources/);
  });

  it('is a file', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'x');
    expect(() => run(file)).toThrow(`${file}: is not a folder`);
    expect(readFileSync(file, 'utf8')).toBe('x');
  });

  it('is in a folder that does not exist', () => {
    const folder = temporaryFolder();
    expect(() => run(join(folder, 'mistyped/content'))).toThrow('its parent folder does not exist');
    expect(existsSync(join(folder, 'mistyped'))).toBe(false);
  });

  it.each(['', ' '])('has the name "%s"', (name) => {
    expect(() => run(name)).toThrow('--content is empty');
    expect(() => stats({ content: name, json: false })).toThrow('--content is empty');
  });
});

describe('files that no capture gives', () => {
  it('stay and are named unless they are records', () => {
    const folder = copyOfContent();
    for (const path of [
      'international/pages/services/notes.json',
      'international/pages/authorizations/x.json',
    ])
      writeFileSync(join(folder, path), '{"mine":true}');
    mkdirSync(join(folder, 'international/pages/services/folder.json'));
    const before = snapshot(folder);
    const printed = run(folder);
    expect(printed).toContain('0 files changed, 0 removed');
    expect(printed).toContain(
      'left international/pages/services/notes.json, which is not a content record',
    );
    expect(printed).toContain('left international/pages/authorizations/x.json');
    expect(snapshot(folder)).toEqual(before);
  });

  it('go and are named when they are records', () => {
    const folder = copyOfContent();
    const gone = 'international/pages/services/cam.2019-01-16.json';
    for (const type of ['txt', 'json'])
      rmSync(join(folder, `sources/002_693de7d0884c53b8.${type}`));
    expect(run(folder)).toContain(`removed ${gone}`);
    expect(existsSync(join(folder, gone))).toBe(false);
  });

  it('stay when the captures of a folder are gone as a whole', () => {
    const folder = copyOfContent();
    const record = readFileSync(
      join(folder, 'international/pages/services/cam.2019-01-16.json'),
      'utf8',
    );
    const mine = 'international/pages/services/lantern.2019-01-16.json';
    writeFileSync(join(folder, mine), record);
    rmSync(join(folder, 'sources'), { recursive: true });
    expectRefusal(folder, `without it this run would remove:\n  ${mine}`);
  });
});

describe('a note without its capture', () => {
  it('is refused, as its service would be gone', () => {
    const folder = copyOfContent();
    rmSync(join(folder, 'sources/002_693de7d0884c53b8.txt'));
    expectRefusal(folder, '002_693de7d0884c53b8.json: has no capture');
  });
});

describe('what the system refuses', () => {
  it.each<[string, string, (path: string) => void, string]>([
    [
      'a file where a folder belongs',
      'international/pages',
      (path) => writeFileSync(path, 'x'),
      'ENOTDIR',
    ],
    [
      'a file for records',
      'international/pages/services',
      (path) => writeFileSync(path, 'x'),
      'ENOTDIR',
    ],
    ['a file for captures', 'sources', (path) => writeFileSync(path, 'x'), 'ENOTDIR'],
    [
      'a folder for a file',
      'international/pages/common.json',
      (path) => mkdirSync(path),
      'is not a file',
    ],
    [
      'a folder for the manifest',
      'international/manifest.json',
      (path) => mkdirSync(path),
      'international/manifest.json: is not a file',
    ],
    [
      'a folder for a table',
      'reviewed/products.json',
      (path) => mkdirSync(path),
      'reviewed/products.json',
    ],
    ['a link to itself', 'international/pages', (path) => symlinkSync('pages', path), 'pages'],
  ])('%s is named', (_, path, put, reason) => {
    const folder = copyOfContent();
    rmSync(join(folder, path), { recursive: true });
    put(join(folder, path));
    expectRefusal(folder, reason);
  });

  it('a folder for a capture is named', () => {
    const folder = copyOfContent();
    mkdirSync(join(folder, 'sources/009_x.txt'));
    writeFileSync(
      join(folder, 'sources/009_x.json'),
      readFileSync(join(folder, 'sources/002_693de7d0884c53b8.json')),
    );
    expectRefusal(folder, '009_x.txt: is not a file');
  });

  it.skipIf(process.getuid?.() === 0)(
    'a folder that may not be written is named (not as root, who may write anywhere)',
    () => {
      const folder = copyOfContent();
      rmSync(join(folder, 'international/pages/services/cam.2019-01-16.json'));
      chmodSync(join(folder, 'international/pages/services'), 0o500);
      expectRefusal(folder, 'international/pages/services: permission denied (EACCES)');
      chmodSync(join(folder, 'international/pages/services'), 0o700);
    },
  );

  it('changes no file before all are checked', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'b'), 'a file');
    const files = new Map([
      ['a.json', '{}'],
      ['b/c.json', '{}'],
    ]);
    {
      using workspace = openContent(folder);
      expect(() => writeContent(workspace, files, [])).toThrow(`${join(folder, 'b')}: `);
    }
    expect([...snapshot(folder).keys()]).toEqual(['/b']);
  });
});

describe('the folder that --content means', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is below the folder that npm was called in', () => {
    vi.stubEnv('INIT_CWD', '/home/someone/project');
    expect(resolveContent('out')).toBe('/home/someone/project/out');
    expect(resolveContent('../out')).toBe('/home/someone/out');
    expect(resolveContent('/out')).toBe('/out');
    expect(resolveContent(EMBEDDED_CONTENT)).toBe(CONTENT);
  });

  it('is below the current folder without npm', () => {
    vi.stubEnv('INIT_CWD', undefined);
    expect(resolveContent('out')).toBe(resolve('out'));
  });

  it('is written there', () => {
    const folder = temporaryFolder();
    vi.stubEnv('INIT_CWD', folder);
    expect(run('mine')).toContain(`read into ${join(folder, 'mine')}: `);
    expect(stats({ content: 'mine', json: true })).toContain('"sources":5');
  });
});
