import { defineConfig } from 'astro/config';
import { recordPages } from './src/site/assemble/record-pages-integration.ts';
import { siteBase, siteOrigin } from './src/site/settings.ts';

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
  // The integration removes old files itself, and keeps pages that have not changed.
  vite: { build: { assetsInlineLimit: 0, emptyOutDir: false } },
  integrations: [recordPages()],
  devToolbar: { enabled: false },
});
