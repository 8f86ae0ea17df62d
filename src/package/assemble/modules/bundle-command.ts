import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { renderLicenses } from './render-licenses.ts';
import { runtimeOptions } from './runtime-options.ts';

/** What packages that are not ES modules load parts of Node with. */
const REQUIRE = [
  'import { createRequire } from "node:module";',
  'const require = createRequire(import.meta.url);',
].join('\n');

/**
 * Writes the command into a folder, for Node 20: `tcerr.js`, the chunks that it loads on demand,
 * `mcp.js` and `lsp.js`. The packages that these use are bundled, so the published package has no dependencies;
 * one file contains their licenses.
 * @throws {Error} when a bundled package has no license file.
 */
export async function bundleCommand(folder: string): Promise<void> {
  const options = runtimeOptions(folder);
  const { metafile } = await build({
    ...options,
    entryPoints: { tcerr: 'command/tcerr.ts', mcp: 'mcp/serve.ts', lsp: 'editor/serve.ts' },
    platform: 'node',
    chunkNames: 'tcerr-[hash]',
    minify: true,
    legalComments: 'none',
    banner: { js: `${options.banner.js}\n${REQUIRE}` },
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => resolve(options.absWorkingDir, path)),
  );
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), renderLicenses(inputs));
}
