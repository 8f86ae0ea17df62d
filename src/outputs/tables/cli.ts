import { parseArgs } from 'node:util';
import { ContentError } from '../../content/content-error.ts';
import { loadContent } from '../../content/load-content.ts';
import { runCommand } from '../../content/run-command.ts';
import { indexContent } from '../../records/content-index.ts';
import { exportTables } from './export-tables.ts';
import { FORMATS, type Format } from './formats.ts';
import { ExportPlaceError, writeExport } from './write-export.ts';

process.exitCode = await runCommand({
  usage:
    'Usage: npm run export -- --format sqlite|ndjson|csv --out FILE [--content DIR]\nFor csv, FILE is a new folder: it gets a file for each table.',
  readOptions,
  run: ({ format, out, content }) => {
    writeExport(out, format, exportTables(indexContent(loadContent(content))));
    return `Wrote ${out}.`;
  },
  expected: [ContentError, ExportPlaceError],
});

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
