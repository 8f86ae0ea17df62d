import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Hover } from 'vscode-languageserver/node';
import { writeVsix } from '../../../src/outputs/vscode/write-vsix.ts';
import { EditorClient } from './editor-client.ts';

describe('the extension of Visual Studio Code', () => {
  it('is a package with its manifest, its code and a server that runs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tcerr-vsix-'));
    const out = join(folder, 'tcerr.vsix');
    const { files } = await writeVsix('dist/catalog', out);
    const contents = unzipSync(readFileSync(out));
    expect(Object.keys(contents)).toHaveLength(files);
    for (const [path, content] of Object.entries(contents)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const xml = load(readFileSync(join(folder, 'extension.vsixmanifest'), 'utf8'), { xml: true });
    expect(xml('Identity').attr()).toMatchObject({ Id: 'tcerr', Publisher: 'tcerr' });
    const assets = xml('Asset')
      .map((_, asset) => xml(asset).attr('Path'))
      .get();
    expect(Object.keys(contents)).toEqual(expect.arrayContaining(assets));
    const types = load(readFileSync(join(folder, '[Content_Types].xml'), 'utf8'), { xml: true });
    const known = types('Default')
      .map((_, one) => types(one).attr('Extension'))
      .get();
    for (const path of Object.keys(contents).filter((one) => one !== '[Content_Types].xml'))
      expect(known).toContain(path.slice(path.lastIndexOf('.')));
    const extension = join(folder, 'extension/extension.js');
    expect(() => createRequire(extension)(extension)).toThrow(/Cannot find module 'vscode'/);
    const server = join(folder, 'extension/server/tcerr.js');
    const client = new EditorClient(process.execPath, server);
    await client.initialize();
    const uri = 'file:///app.ts';
    await client.open(uri, 'typescript', `if (err.code === 'InternalError') {}`);
    const place = { textDocument: { uri }, position: { line: 0, character: 22 } };
    const hover = await client.request<Hover>('textDocument/hover', place);
    expect(hover.contents).toMatchObject({
      value: expect.stringMatching(/^\*\*InternalError\*\*/),
    });
    expect(await client.close()).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
