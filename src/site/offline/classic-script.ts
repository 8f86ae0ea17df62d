import type { BuildOptions } from 'esbuild';

/** How esbuild bundles a script that browsers run as a classic script, each in one file. The result is not written. */
export const CLASSIC_SCRIPT = {
  write: false,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
} as const satisfies BuildOptions;
