import { transform } from 'esbuild';
import type { GeneratedFile } from '../generated-file.ts';

/** An import or an export as a line by itself, so that no text in the data is taken for one. */
const IMPORT_IN_TYPES = /^(import|export)( .*? from '\.\.?\/[^']+)\.js';$/gm;
const IMPORT_IN_COMMON_JS = /^(var \w+ = require\("\.\.?\/[^"]+)\.js"\);$/gm;

/** Words of texts that some tools take for statements of an ES module: `imported from`. */
const LIKE_STATEMENTS = /\b(im)port(?=[a-z]*[ ,.;:)])|\b(ex)port(?= )/g;

/**
 * Makes a generated ES module, or its types, available to CommonJS as well. A module gets a second
 * file. Types are written once, for CommonJS, and the ES module re-exports them: that saves space, and
 * both kinds of program have the same types.
 */
export async function serveBoth({ path, text }: GeneratedFile): Promise<GeneratedFile[]> {
  if (path.endsWith('.d.ts')) return typesOfBoth(path, text);
  const { code } = await transform(text, { format: 'cjs', platform: 'node', target: 'node20' });
  return [
    { path, text },
    {
      path: path.replace(/\.js$/, '.cjs'),
      text:
        headOf(text) +
        code
          .replaceAll(IMPORT_IN_COMMON_JS, '$1.cjs");')
          .replaceAll(LIKE_STATEMENTS, '$1$2\\u0070ort'),
    },
  ];
}

function typesOfBoth(path: string, text: string): GeneratedFile[] {
  const [, name = ''] = /([^/]+)\.d\.ts$/.exec(path) ?? [];
  return [
    { path, text: `${headOf(text)}export * from './${name}.cjs';\n` },
    {
      path: path.replace(/\.d\.ts$/, '.d.cts'),
      text: text.replaceAll(IMPORT_IN_TYPES, "$1$2.cjs';"),
    },
  ];
}

/** The first line, which says that the file is generated. */
function headOf(text: string): string {
  return text.slice(0, text.indexOf('\n') + 1);
}
