import { type BuildOptions, build } from 'esbuild';
import { runtimeOptions } from './runtime-options.ts';

const CATALOG = {
  index: 'library/index.ts',
  all: 'library/all.ts',
  service: 'library/service.ts',
};
/**
 * The reader of messages makes patterns when it loads, so a bundler leaves it out only as a file. As an entry point it
 * is one, without what functions that need no reader share with it.
 */
const READER = {
  reader: '../messages/read-message.ts',
  'code-parts': '../schema/facts/code-parts.ts',
};
const SCHEMA = { schema: '../schema/published/catalog-data.ts' };

/**
 * Writes the library's runtime into a folder: the root, the shared code of service modules, and the
 * schemas of the data; each as ES module and as CommonJS. It runs on Node 20 and in browsers, and
 * imports only the generated data next to it; only the schemas import zod.
 * @throws {Error} when the runtime imports a package.
 */
export async function bundleRuntime(folder: string): Promise<void> {
  const modules = runtimeOptions(folder);
  await bundle({ ...modules, entryPoints: { ...CATALOG, ...READER } });
  await bundle({ ...modules, entryPoints: SCHEMA, splitting: false });
  // CommonJS cannot be split, so the code that the root and the services share is in both: caches are
  // filled twice, and answers are the same.
  await bundle({ ...runtimeOptions(folder, 'cjs'), entryPoints: { ...CATALOG, ...SCHEMA } });
}

async function bundle(options: BuildOptions): Promise<void> {
  const { metafile } = await build({
    ...options,
    platform: 'neutral',
    external: ['zod'],
    chunkNames: 'shared-[hash]',
    metafile: true,
  });
  for (const [path, { imports, inputs }] of Object.entries(metafile.outputs)) {
    const packaged = Object.keys(inputs).find((input) => input.includes('node_modules'));
    const zod = imports.find((imported) => imported.path === 'zod' && !/schema\.c?js$/.test(path));
    if (packaged !== undefined || zod !== undefined)
      throw new Error(`the catalog has no dependencies, but ${path} needs ${packaged ?? 'zod'}`);
  }
}
