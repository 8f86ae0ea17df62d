import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import type { GeneratedFile } from '../generated-file.ts';
import { RUNTIME_HEADER } from './render-header.ts';

const CATALOG_FOLDER = new URL('../', import.meta.url);
const RELATIVE_IMPORT = /(from ['"])(\.[^'"]+)\.ts(['"])/g;

/**
 * Writes the types of the root and of every file that they refer to. The types of `generated/` are
 * left to the generator of each.
 * @throws when a declaration refers to anything outside `src/catalog`, which is not published.
 */
export function declareRuntime(): GeneratedFile[] {
  const files = new Map<string, string>();
  const pending = ['index'];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (files.has(name) || name.startsWith('generated/')) continue;
    if (name.startsWith('..')) throw new Error(`the published types refer to ${name}`);
    const text = declare(name);
    files.set(name, `${RUNTIME_HEADER}${text.replaceAll(RELATIVE_IMPORT, '$1$2.js$3')}`);
    for (const [, , path] of text.matchAll(RELATIVE_IMPORT))
      pending.push(posix.join(posix.dirname(name), path ?? ''));
  }
  return [...files].map(([name, text]) => ({ path: `${name}.d.ts`, text }));
}

function declare(name: string): string {
  const path = `${name}.ts`;
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(
    readFileSync(new URL(path, CATALOG_FOLDER), 'utf8'),
    { fileName: path, reportDiagnostics: true, compilerOptions: { stripInternal: true } },
  );
  const [first] = diagnostics;
  if (first)
    throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(first.messageText, '\n')}`);
  return outputText;
}
