import type { AddCommand } from './command-context.ts';

/** `tcerr mcp`: serves the catalog to language models until its input ends. */
export const addMcp: AddCommand = (program, { terminal }) => {
  program
    .command('mcp')
    .description('serve the catalog to language models: Model Context Protocol over stdio')
    .action(async () => {
      const { serveMcp } = await import('../../mcp/serve.ts');
      await serveMcp(terminal);
    });
};
