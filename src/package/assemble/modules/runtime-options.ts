import { fileURLToPath } from 'node:url';
import type { BuildOptions, Plugin } from 'esbuild';
import { RUNTIME_HEADER } from './render-header.ts';

const PACKAGE_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

/** How the source of library and command is compiled into a folder. */
export function runtimeOptions(folder: string, format: 'esm' | 'cjs' = 'esm') {
  const extension = format === 'cjs' ? 'cjs' : 'js';
  return {
    absWorkingDir: PACKAGE_FOLDER,
    outdir: folder,
    bundle: true,
    splitting: format === 'esm',
    format,
    outExtension: { '.js': `.${extension}` },
    target: ['node20', 'es2022'],
    plugins: [generatedBeside(extension), rootBeside],
    banner: { js: RUNTIME_HEADER.trimEnd() },
    metafile: true,
    logLevel: 'silent',
  } satisfies BuildOptions;
}

/** The placeholders in `generated/` are left out: the generated files replace them. */
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

/** The command imports the root as any program does, so the root is not split for it. */
const rootBeside: Plugin = {
  name: 'root-beside',
  setup({ onResolve }) {
    onResolve({ filter: /\/library\/index\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './index.js', external: true },
    );
  },
};
