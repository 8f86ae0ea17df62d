import { parseArgs } from 'node:util';
import { ContentError } from '../lib/content-error.ts';
import { loadContent } from '../lib/load-content.ts';
import { indexContent } from '../site/content-index.ts';
import { exportTables } from './export-tables.ts';
import { FORMATS, type Format } from './formats.ts';
import { ExportPlaceError, writeExport } from './write-export.ts';

const USAGE =
  'Usage: npm run export -- --format sqlite|ndjson|csv --out FILE [--content DIR]\nFor csv, FILE is a new folder: it gets a file for each table.';

/** Exit codes: 0 written, 1 the content or the place cannot be used, 2 usage. */
function main(): number {
  let options: Options;
  try {
    options = readOptions();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    return 2;
  }
  try {
    writeExport(
      options.out,
      options.format,
      exportTables(indexContent(loadContent(options.content))),
    );
    console.log(`Wrote ${options.out}.`);
    return 0;
  } catch (error) {
    if (error instanceof ContentError || error instanceof ExportPlaceError)
      console.error(error.message);
    else console.error(error);
    return 1;
  }
}

interface Options {
  format: Format;
  out: string;
  content: string;
}

/** @throws {Error} saying what is missing or unknown. */
function readOptions(): Options {
  const { format, out, content } = parseArgs({
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      content: { type: 'string', default: process.env.CONTENT_DIR || 'content' },
    },
  }).values;
  if (!out) throw new Error('--out is missing');
  if (!format || !Object.hasOwn(FORMATS, format))
    throw new Error(`--format is ${format ? `“${format}”` : 'missing'}`);
  return { format: format as Format, out, content };
}

process.exitCode = main();
