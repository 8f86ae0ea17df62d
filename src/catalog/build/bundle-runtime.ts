import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { RUNTIME_HEADER } from './render-header.ts';

const CATALOG_FOLDER = fileURLToPath(new URL('..', import.meta.url));

/**
 * Writes the runtime into a folder: the root, what service modules share, and the command. It runs
 * on Node 20 and in browsers, and imports nothing but the generated data beside it.
 * @throws when the runtime has come to need a package.
 */
export async function bundleRuntime(folder: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: CATALOG_FOLDER,
    entryPoints: { index: 'index.ts', service: 'service.ts', tcerr: 'cli/tcerr.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    target: ['node20', 'es2022'],
    external: ['node:*'],
    chunkNames: 'shared-[hash]',
    plugins: [generatedBeside, rootBeside],
    banner: { js: RUNTIME_HEADER.trimEnd() },
    metafile: true,
    logLevel: 'silent',
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  const packaged = inputs.find((path) => path.includes('node_modules'));
  if (packaged !== undefined)
    throw new Error(`the catalog has no dependencies, but its runtime holds ${packaged}`);
}

/** The stand-ins in `generated/` are left out: the generated files take their place. */
const generatedBeside: Plugin = {
  name: 'generated-beside',
  setup({ onResolve }) {
    onResolve({ filter: /\/generated\/\w+\.ts$/ }, ({ path }) => ({
      path: path.replace(/^.*\/generated\/(\w+)\.ts$/, './generated/$1.js'),
      external: true,
      sideEffects: false,
    }));
  },
};

/** The command imports the root as any program does, so that the root stays one whole. */
const rootBeside: Plugin = {
  name: 'root-beside',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/index\.ts$/ }, () => ({ path: './index.js', external: true }));
  },
};
