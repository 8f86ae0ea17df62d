import { build } from 'esbuild';
import { runtimeOptions } from './runtime-options.ts';

/**
 * Writes the library's runtime into a folder: the root, and what service modules share. It runs on
 * Node 20 and in browsers, and imports nothing but the generated data beside it.
 * @throws when the runtime has come to need a package.
 */
export async function bundleRuntime(folder: string): Promise<void> {
  const { metafile } = await build({
    ...runtimeOptions(folder),
    entryPoints: { index: 'index.ts', service: 'service.ts' },
    platform: 'neutral',
    chunkNames: 'shared-[hash]',
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  const packaged = inputs.find((path) => path.includes('node_modules'));
  if (packaged !== undefined)
    throw new Error(`the catalog has no dependencies, but its runtime holds ${packaged}`);
}
