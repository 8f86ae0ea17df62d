import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { CLASSIC_SCRIPT } from '../../site/offline/classic-script.ts';

const HERE = import.meta.dirname;
const SITE = resolve(HERE, '../../site/client');

/** Modules of the site's scripts, with those that replace them where pages are files. */
const REPLACED = new Map(
  ['fetch-part.ts', 'page-address.ts', 'service-worker.ts'].map((name) => [
    resolve(SITE, name),
    resolve(HERE, 'client', name),
  ]),
);

const replaceModules: Plugin = {
  name: 'replace-modules',
  setup({ onResolve }) {
    onResolve(
      { filter: /^\.\.?\/(fetch-part|page-address|service-worker)\.ts$/ },
      ({ path, resolveDir }) => ({
        path: REPLACED.get(resolve(resolveDir, path)) ?? resolve(resolveDir, path),
      }),
    );
  },
};

/**
 * Bundles the scripts of the site, each in one file: `site.js` for every page, `signing-tool.js`, and `page.js`,
 * which writes the `frame` of an archive's pages whose content is in a bundle, with that content.
 */
export async function bundleClassicScripts(frame: string): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    ...CLASSIC_SCRIPT,
    entryPoints: {
      site: resolve(SITE, 'site.ts'),
      'signing-tool': resolve(SITE, 'signing-tool.ts'),
      page: resolve(HERE, 'client/page.ts'),
    },
    outdir: HERE,
    define: { FRAME: JSON.stringify(frame) },
    plugins: [replaceModules],
  });
  return new Map(outputFiles.map(({ path, text }) => [path.split(/[\\/]/).at(-1) ?? '', text]));
}
