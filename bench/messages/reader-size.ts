import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { loadMessageForms } from '../../src/knowledge/messages/load-message-forms.ts';
import { encodeForms } from '../../src/messages/forms/encoded-forms.ts';

/** The brotli sizes, in bytes, of the reader with its forms, and of the root of the package. */
export async function readerSizes(root: string): Promise<{ reader: number; root: number }> {
  const code = await bundled('src/messages/read-message.ts');
  const forms = encodeForms(loadMessageForms('content'));
  return {
    reader: brotliCompressSync(`${code}${forms}`).length,
    root: brotliCompressSync(await bundled(root)).length,
  };
}

async function bundled(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
