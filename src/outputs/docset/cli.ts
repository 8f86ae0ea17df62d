import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { print } from '../../content/print.ts';
import { runCommand } from '../../content/run-command.ts';
import { addressOf } from '../../site/address/site-address.ts';
import { siteContent } from '../../site/content/content.ts';
import { siteOrigin } from '../../site/settings.ts';
import { writeDocset } from './write-docset.ts';

const OUT = 'dist';

await runCommand(
  new Command('build:docset')
    .description(`writes the built site as ${OUT}/tcerr.docset, for Dash and Zeal`)
    .addHelpText('after', '\nSITE_URL and SITE_BASE give the address of the site for the feed.')
    .action(async () => {
      const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
      const siteUrl = siteOrigin() === null ? undefined : addressOf('/');
      const { content } = siteContent();
      const docset = await writeDocset({ site: 'dist/site', content, out: OUT, version, siteUrl });
      const feed = siteUrl ? ' and its feed' : '; set SITE_URL to get its feed as well';
      print(
        `Wrote ${OUT}/tcerr.docset: ${docset.pages} pages, ${docset.entries} entries; tcerr.tgz${feed}.`,
      );
    }),
);
