import { readFileSync } from 'node:fs';
import { addressOf, siteOrigin } from '../../site/address/site-address.ts';
import { siteContent } from '../../site/content/content.ts';
import { PackError } from '../local-site/pack-error.ts';
import { packDocset } from './pack-docset.ts';

const OUT = 'dist';

/** Exit codes: 0 packed, 1 the site cannot be packed. `SITE_URL` and `SITE_BASE` say where the site will stand. */
try {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const siteUrl = siteOrigin() === null ? undefined : addressOf('/');
  const { content } = siteContent();
  const docset = await packDocset({ site: 'dist/site', content, out: OUT, version, siteUrl });
  const feed = siteUrl ? ' and its feed' : '; set SITE_URL to have its feed as well';
  console.log(
    `Packed ${OUT}/tcerr.docset: ${docset.pages} pages, ${docset.entries} entries; tcerr.tgz${feed}.`,
  );
} catch (error) {
  console.error(error instanceof PackError ? error.message : error);
  process.exitCode = 1;
}
