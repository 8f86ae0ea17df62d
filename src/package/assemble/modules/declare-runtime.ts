import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import type { GeneratedFile } from '../generated-file.ts';
import { RUNTIME_HEADER } from './render-header.ts';

const SOURCE = new URL('../../../', import.meta.url);
/** The files whose types are published, all in one folder. */
const PUBLISHED = /^(?:package\/library\/|knowledge\/retries\/|messages\/reading$)/;
const RELATIVE_IMPORT = /(from ['"])(\.[^'"]+)\.ts(['"])/g;

/**
 * Writes the types of the root and of every file that they refer to. The types of `generated/` are
 * left to the generator of each.
 * @throws when a declaration refers to anything outside the files that are published.
 */
export function declareRuntime(): GeneratedFile[] {
  const files = new Map<string, string>();
  const pending = ['package/library/index', 'package/library/all'];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const published = `${posix.basename(name)}.d.ts`;
    if (files.has(published) || name.includes('/generated/')) continue;
    if (!PUBLISHED.test(name)) throw new Error(`the published types refer to ${name}`);
    const text = declare(name);
    files.set(published, `${RUNTIME_HEADER}${text.replaceAll(RELATIVE_IMPORT, besideEachOther)}`);
    for (const [, , path] of text.matchAll(RELATIVE_IMPORT))
      pending.push(posix.join(posix.dirname(name), path ?? ''));
  }
  return [...files].map(([path, text]) => ({ path, text }));
}

function besideEachOther(_: string, before: string, path: string, after: string): string {
  const folder = path.includes('generated/') ? './generated/' : './';
  return `${before}${folder}${posix.basename(path)}.js${after}`;
}

function declare(name: string): string {
  const path = `${name}.ts`;
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(
    readFileSync(new URL(path, SOURCE), 'utf8'),
    { fileName: path, reportDiagnostics: true, compilerOptions: { stripInternal: true } },
  );
  const [first] = diagnostics;
  if (first)
    throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(first.messageText, '\n')}`);
  return outputText;
}
