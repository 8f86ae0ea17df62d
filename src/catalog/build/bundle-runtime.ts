import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { RUNTIME_HEADER } from './render-header.ts';

const CATALOG_FOLDER = fileURLToPath(new URL('..', import.meta.url));
const SCHEMA = { schema: '../schema/catalog-data.ts' };
const CATALOG = { index: 'index.ts', service: 'service.ts' };

/**
 * Writes the runtime into a folder: the root, what service modules share, the data's schemas, and
 * the command; all but the command as ES modules and as CommonJS. It runs on Node 20 and in
 * browsers, and imports nothing but the generated data beside it; the schemas alone import zod.
 * @throws when the runtime has come to need a package.
 */
export async function bundleRuntime(folder: string): Promise<void> {
  const command = { tcerr: 'cli/tcerr.ts' };
  await bundle(folder, { format: 'esm', splitting: true, entryPoints: { ...CATALOG, ...command } });
  await bundle(folder, { format: 'esm', entryPoints: SCHEMA });
  // In CommonJS nothing can be split, so that what root and services share stands in both: caches
  // are filled twice, and answers are the same.
  const outExtension = { '.js': '.cjs' };
  await bundle(folder, { format: 'cjs', outExtension, entryPoints: { ...CATALOG, ...SCHEMA } });
}

async function bundle(outdir: string, options: BuildOptions): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: CATALOG_FOLDER,
    outdir,
    bundle: true,
    platform: 'neutral',
    target: ['node20', 'es2022'],
    external: ['node:*', 'zod'],
    chunkNames: 'shared-[hash]',
    plugins: [generatedBeside(options.format === 'cjs' ? 'cjs' : 'js'), rootBeside],
    banner: { js: RUNTIME_HEADER.trimEnd() },
    logLevel: 'silent',
    ...options,
    metafile: true,
  });
  for (const [path, { imports, inputs }] of Object.entries(metafile.outputs)) {
    const packaged = Object.keys(inputs).find((input) => input.includes('node_modules'));
    const zod = imports.find((imported) => imported.path === 'zod' && !/schema\.c?js$/.test(path));
    if (packaged !== undefined || zod !== undefined)
      throw new Error(`the catalog has no dependencies, but ${path} needs ${packaged ?? 'zod'}`);
  }
}

/** The stand-ins in `generated/` are left out: the generated files take their place. */
function generatedBeside(extension: string): Plugin {
  return {
    name: 'generated-beside',
    setup({ onResolve }) {
      onResolve({ filter: /\/generated\/\w+\.ts$/ }, ({ path }) => ({
        path: path.replace(/^.*\/generated\/(\w+)\.ts$/, `./generated/$1.${extension}`),
        external: true,
        sideEffects: false,
      }));
    },
  };
}

/** The command imports the root as any program does, so that the root stays one whole. */
const rootBeside: Plugin = {
  name: 'root-beside',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/index\.ts$/ }, () => ({ path: './index.js', external: true }));
  },
};
