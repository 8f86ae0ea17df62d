import { parseArgs } from 'node:util';
import { ContentError } from '../../lib/content-error.ts';
import { buildCatalog } from './build-catalog.ts';
import { OutputError } from './replace-folder.ts';

const USAGE = 'Usage: node src/catalog/build/cli.ts [--content DIR] [--out DIR]';

/** Exit codes: 0 built, 1 the content or the output folder cannot be used, 2 usage. */
async function main(): Promise<number> {
  let options: { content: string; out: string };
  try {
    options = readOptions();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    return 2;
  }
  try {
    const { codes, services } = await buildCatalog(options.content, options.out);
    console.log(`Built ${options.out}: ${codes.length} codes, ${services.length} services.`);
    return 0;
  } catch (error) {
    if (error instanceof ContentError || error instanceof OutputError) console.error(error.message);
    else console.error(error);
    return 1;
  }
}

function readOptions() {
  return parseArgs({
    options: {
      content: { type: 'string', default: process.env.CONTENT_DIR || 'content' },
      out: { type: 'string', default: 'dist/catalog' },
    },
  }).values;
}

process.exitCode = await main();
