import { parseArgs } from 'node:util';
import { ContentError } from '../../content/content-error.ts';
import { runCommand } from '../../content/run-command.ts';
import { buildCatalog } from './build-catalog.ts';
import { OutputError } from './replace-folder.ts';

process.exitCode = await runCommand({
  usage: 'Usage: node src/package/assemble/cli.ts [--content DIR] [--out DIR]',
  readOptions: () =>
    parseArgs({
      options: {
        content: { type: 'string', default: process.env.CONTENT_DIR || 'content' },
        out: { type: 'string', default: 'dist/catalog' },
      },
    }).values,
  run: async ({ content, out }) => {
    const { codes, services } = await buildCatalog(content, out);
    return `Built ${out}: ${codes.length} codes, ${services.length} services.`;
  },
  expected: [ContentError, OutputError],
});
