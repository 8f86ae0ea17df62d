import { readFileSync } from 'node:fs';
import { siteContent } from '../../site/content.ts';
import { PackError } from '../pack-error.ts';
import { packDocset } from './pack-docset.ts';

const OUT = 'dist';

/** Exit codes: 0 packed, 1 the site cannot be packed. `SITE_URL` says where the site will stand. */
try {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const siteUrl = readSiteUrl(process.env.SITE_URL);
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

function readSiteUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new PackError(`SITE_URL is ${JSON.stringify(text)}, not an address like https://host/`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
