import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { CLASSIC_SCRIPT } from '../../site/offline/classic-script.ts';

const PACK = import.meta.dirname;
const SITE = resolve(PACK, '../../site/client');

/** The modules of the site's scripts that work otherwise where pages are files. */
const EXCHANGED = new Map(
  ['fetch-part.ts', 'page-address.ts', 'service-worker.ts'].map((name) => [
    resolve(SITE, name),
    resolve(PACK, 'client', name),
  ]),
);

const exchange: Plugin = {
  name: 'exchange',
  setup({ onResolve }) {
    onResolve(
      { filter: /^\.\/(fetch-part|page-address|service-worker)\.ts$/ },
      ({ path, resolveDir }) => ({
        path: EXCHANGED.get(resolve(resolveDir, path)) ?? resolve(resolveDir, path),
      }),
    );
  },
};

/**
 * Bundles the scripts of the site, each whole: `site.js` for every page, `signing-tool.js`, and
 * `page.js` for the pages whose content stands in packs, which puts it into `frame`.
 */
export async function bundleClassicScripts(frame: string): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    ...CLASSIC_SCRIPT,
    entryPoints: {
      site: resolve(SITE, 'site.ts'),
      'signing-tool': resolve(SITE, 'signing-tool.ts'),
      page: resolve(PACK, 'client/page.ts'),
    },
    outdir: PACK,
    define: { FRAME: JSON.stringify(frame) },
    plugins: [exchange],
  });
  return new Map(outputFiles.map(({ path, text }) => [path.split(/[\\/]/).at(-1) ?? '', text]));
}
