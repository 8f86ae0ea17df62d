import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { GeneratedFile } from '../generated-file.ts';
import { RUNTIME_HEADER } from './render-header.ts';

const SCHEMA_FILE = fileURLToPath(
  new URL('../../../schema/published/catalog-data.ts', import.meta.url),
);

/**
 * Writes the types of the data's schemas, for ES modules and for CommonJS: each has its own because
 * the types of zod differ between the two.
 * @throws {Error} when the types cannot be determined, or refer to a file that is not published.
 */
export function declareSchema(): GeneratedFile[] {
  const text = `${RUNTIME_HEADER}${declare()}`;
  return ['schema.d.ts', 'schema.d.cts'].map((path) => ({ path, text }));
}

/** The types are inferred, so the whole program is needed. */
function declare(): string {
  let declared = '';
  const program = ts.createProgram([SCHEMA_FILE], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    declaration: true,
    emitDeclarationOnly: true,
    lib: ['lib.es2022.d.ts'],
    types: [],
  });
  const { diagnostics } = program.emit(program.getSourceFile(SCHEMA_FILE), (_, text) => {
    declared = text;
  });
  const [first] = diagnostics;
  if (first) throw new Error(ts.flattenDiagnosticMessageText(first.messageText, '\n'));
  const [outside] = declared.match(/from ['"]\..*/) ?? [];
  if (declared === '' || outside)
    throw new Error(`the types of ${SCHEMA_FILE} refer to ${outside ?? 'nothing'}`);
  return declared;
}
