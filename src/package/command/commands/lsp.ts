import type { AddCommand } from './command-context.ts';

/** `tcerr lsp`: serves an editor until its input ends. */
export const addLsp: AddCommand = (program, { terminal }) => {
  program
    .command('lsp')
    .description('serve editors: Language Server Protocol over stdio')
    .option('--stdio', 'accepted, because editors add it')
    .option('--clientProcessId <pid>', 'accepted, because VS Code adds it')
    .action(async () => {
      const { serveEditor } = await import('../../editor/serve.ts');
      await serveEditor(terminal);
    });
};
