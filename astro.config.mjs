import { defineConfig } from 'astro/config';
import { siteBase } from './src/site/address/href.ts';
import { siteOrigin } from './src/site/address/site-address.ts';
import { recordPages } from './src/site/assemble/write-record-pages.ts';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

export default defineConfig({
  srcDir: './src/site',
  outDir: './dist/site',
  site: siteOrigin() ?? undefined,
  base: siteBase() || '/',
  trailingSlash: 'always',
  // A line break in a template is a space on the page, as in HTML.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  // Scripts and styles stay in files of their own, so that pages share them and a strict
  // Content-Security-Policy holds.
  // What stands is written over or removed by the integration, which keeps pages that have not changed.
  vite: { build: { assetsInlineLimit: 0, emptyOutDir: false } },
  integrations: [recordPages()],
  devToolbar: { enabled: false },
});
