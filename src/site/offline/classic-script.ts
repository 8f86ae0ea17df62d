import type { BuildOptions } from 'esbuild';

/** How scripts are bundled that browsers run as classic ones, each whole: the result is not written. */
export const CLASSIC_SCRIPT = {
  write: false,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
} as const satisfies BuildOptions;
