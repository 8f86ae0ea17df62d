import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { compareText } from '../../text/compare-text.ts';
import { ZipWriter } from '../archive/zip-writer.ts';
import { contentTypes, type ExtensionManifest, vsixManifest } from './vsix-manifest.ts';

const FOLDER = 'editors/vscode';
/** What the command needs of the npm package. */
const SERVER_FILES = ['*.js', 'generated/*.js', 'tcerr/*', 'THIRD-PARTY-LICENSES.txt'];

/**
 * Packs the extension: its own code in one file, and the built command as its language server. Equal input makes equal
 * bytes.
 */
export async function writeVsix(
  catalog: string,
  out: string,
): Promise<{ files: number; sizeBytes: number }> {
  const manifest: ExtensionManifest & { private?: boolean } = JSON.parse(
    readFileSync(join(FOLDER, 'package.json'), 'utf8'),
  );
  const server = SERVER_FILES.flatMap((pattern) => globSync(pattern, { cwd: catalog }));
  const files: (readonly [path: string, content: string | Uint8Array])[] = [
    ['[Content_Types].xml', contentTypes()],
    ['extension.vsixmanifest', vsixManifest(manifest)],
    ['extension/package.json', readFileSync(join(FOLDER, 'package.json'))],
    ['extension/README.md', readFileSync(join(FOLDER, 'README.md'))],
    ['extension/LICENSE.txt', readFileSync('LICENSE')],
    ['extension/extension.js', await bundleExtension()],
    ['extension/server/package.json', '{ "type": "module" }\n'],
    ...server
      .sort(compareText)
      .map((path) => [`extension/server/${path}`, readFileSync(join(catalog, path))] as const),
  ];
  mkdirSync(dirname(out), { recursive: true });
  using zip = new ZipWriter(out, '');
  for (const [path, content] of files) zip.add(path, content);
  return { files: files.length, sizeBytes: zip.finish() };
}

async function bundleExtension(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, 'src/extension.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    minify: true,
    legalComments: 'inline',
    logLevel: 'silent',
  });
  const [bundled] = outputFiles;
  if (!bundled) throw new Error('the extension was not bundled');
  return bundled.contents;
}
