import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  Hover,
} from 'vscode-languageserver/node';
import { allNodes, TCERR } from '../command/tcerr.ts';
import { EditorClient } from './editor-client.ts';

const URI = 'file:///src/app.ts';
const TEXT = `import { cvm } from 'tencentcloud-sdk-nodejs-cvm';
if (err.code === 'ResourceNotFound.Nonesuch') {}
if (err.code === 'authfailure.SignatureExpire') {}
if (err.code === 'InvalidInstanceId.NotFound') {}
if (err.code === '') {}
`;

const markdownOf = ({ contents }: Hover) => (contents as { value: string }).value;

describe.each(allNodes())('on %s, tcerr lsp', (node) => {
  const client = new EditorClient(node);
  beforeAll(async () => {
    await client.initialize();
    await client.open(URI, 'typescript', TEXT);
  });
  afterAll(async () => {
    expect(await client.close()).toBe(0);
  });

  const at = (method: string, line: number, character: number, uri = URI) =>
    [`textDocument/${method}`, { textDocument: { uri }, position: { line, character } }] as const;

  it('reports what tcerr check does, each with its rule and quick fixes', async () => {
    const { diagnostics } = await client.diagnosticsOf(URI, 1);
    expect(
      diagnostics.map(({ code, severity, range }) => [code, severity, range.start.line]),
    ).toEqual([
      ['unknown-code', 2, 1],
      ['letter-case', 1, 2],
    ]);
    const range = diagnostics[1]?.range;
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range,
      context: { diagnostics: diagnostics.slice(1) },
    });
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ['Write AuthFailure.SignatureExpire', true],
      ['Ignore letter-case here', undefined],
    ]);
    expect(actions[0]?.edit?.changes?.[URI]).toEqual([
      { range, newText: 'AuthFailure.SignatureExpire' },
    ]);
    expect(actions[1]?.edit?.changes?.[URI]?.[0]?.newText).toBe(
      '// tcerr-ignore-next-line letter-case\n',
    );
  });

  it('explains a code where the mouse is, and nothing elsewhere', async () => {
    const hover = await client.request<Hover>(...at('hover', 3, 30));
    expect(markdownOf(hover)).toMatch(/^\*\*InvalidInstanceId\.NotFound\*\*\n\n/);
    expect(markdownOf(hover)).toMatch(/Listed by .*cvm/);
    expect(hover.range).toEqual({
      start: { line: 3, character: 18 },
      end: { line: 3, character: 44 },
    });
    expect(await client.request(...at('hover', 3, 5))).toBeNull();
    expect(await client.request(...at('hover', 1, 30))).toBeNull();
  });

  it('explains constants of SDKs, and codes in logs', async () => {
    await client.open('file:///a.go', 'go', 'x := cvm.INVALIDINSTANCEID_NOTFOUND\n');
    const constant = await client.request<Hover>(...at('hover', 0, 20, 'file:///a.go'));
    expect(markdownOf(constant)).toMatch(/^\*\*InvalidInstanceId\.NotFound\*\*/);
    await client.open('file:///a.log', 'log', 'it failed: code=InternalError.\n');
    const log = await client.request<Hover>(...at('hover', 0, 20, 'file:///a.log'));
    expect(markdownOf(log)).toMatch(/^\*\*InternalError\*\*/);
  });

  it('completes codes within a comparison, those of imported services first', async () => {
    const { items } = await client.request<CompletionList>(...at('completion', 4, 18));
    expect(items.length).toBeGreaterThan(100);
    expect(items[0]?.detail).toMatch(/cvm/);
    const written = await client.request<CompletionList>(...at('completion', 3, 35));
    expect(written.items.map(({ label }) => label)).toContain('InvalidInstanceId.NotFound');
    expect(written.items.every(({ label }) => /^InvalidInstanceId/i.test(label))).toBe(true);
    const [first] = written.items;
    const resolved = await client.request<CompletionItem>('completionItem/resolve', first ?? {});
    expect(resolved.documentation).toMatchObject({ kind: 'markdown' });
    const elsewhere = await client.request<CompletionList>(...at('completion', 0, 25));
    expect(elsewhere.items).toEqual([]);
  });

  it('follows changes and settings', async () => {
    const change = (version: number, text: string) =>
      client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version },
        contentChanges: [
          { range: { start: { line: 1, character: 35 }, end: { line: 1, character: 43 } }, text },
        ],
      });
    await change(2, 'Instance');
    const { diagnostics } = await client.diagnosticsOf(URI, 2);
    expect(diagnostics.map(({ code }) => code)).toEqual(['letter-case']);
    await client.notify('workspace/didChangeConfiguration', {
      settings: { tcerr: { rules: { 'letter-case': 'off' } } },
    });
    await change(3, 'Nonesuch');
    const third = await client.diagnosticsOf(URI, 3);
    expect(third.diagnostics.map(({ code }) => code)).toEqual(['unknown-code']);
  });

  it('judges a document that changes quickly once, and sends no equal diagnostics again', async () => {
    const uri = 'file:///quick.ts';
    const change = (version: number, text: string) =>
      client.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
    await client.open(uri, 'typescript', TEXT);
    await client.diagnosticsOf(uri, 1);
    for (let version = 2; version < 50; version++)
      await change(version, '\n'.repeat(version) + TEXT);
    await client.diagnosticsOf(uri, 49);
    expect(client.versionsOf(uri).length).toBeLessThan(10);
    await change(50, `${'\n'.repeat(49)}${TEXT}// the end\n`);
    // What is asked for is judged at once, and is what the pause sends.
    const report = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    expect(report.items.map(({ code }) => code)).toEqual(['unknown-code']);
    await change(51, '');
    expect((await client.diagnosticsOf(uri, 51)).diagnostics).toEqual([]);
    expect(client.versionsOf(uri)).not.toContain(50);
  });

  it('needs little memory for a large document that changes quickly', async () => {
    const uri = 'file:///large.ts';
    const text = Array.from({ length: 1000 }, (_, at) => `// ${at}\n${TEXT}`).join('');
    await client.open(uri, 'typescript', text);
    await client.diagnosticsOf(uri, 1);
    for (let version = 2; version <= 100; version++)
      await client.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [
          {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
            text: '\n',
          },
        ],
      });
    await client.diagnosticsOf(uri, 100);
    const status = readFileSync(`/proc/${client.process.pid}/status`, 'utf8');
    expect(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024).toBeLessThan(250);
  });
});

const hasNeovim = spawnSync('nvim', ['--version']).status === 0;

describe.skipIf(!hasNeovim)(`Neovim${hasNeovim ? '' : ' (skipped: it is not installed)'}`, () => {
  it('shows diagnostics, a hover, completions and a quick fix', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tcerr-nvim-'));
    const file = join(folder, 'app.ts');
    writeFileSync(file, TEXT);
    cpSync('test/fixtures/programs/neovim.lua', join(folder, 'drive.lua'));
    const { stderr } = spawnSync(
      'nvim',
      ['--headless', '-u', 'NONE', '-c', `luafile ${join(folder, 'drive.lua')}`, file],
      {
        encoding: 'utf8',
        timeout: 60_000,
        env: {
          ...process.env,
          TCERR_NODE: process.execPath,
          TCERR_JS: resolve(TCERR),
          HOME: folder,
        },
      },
    );
    const seen = JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8'));
    rmSync(folder, { recursive: true });
    expect(seen, stderr).toMatchObject({
      codes: ['unknown-code', 'letter-case'],
      line: "if (err.code === 'AuthFailure.SignatureExpire') {}",
    });
    expect(seen.hover).toMatch('InvalidInstanceId.NotFound');
    expect(seen.completions).toBeGreaterThan(100);
  });
});
