import { type ExtensionContext, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

const LANGUAGES = [
  'typescript',
  'typescriptreact',
  'javascript',
  'javascriptreact',
  'go',
  'python',
  'java',
  'php',
  'csharp',
  'ruby',
  'terraform',
  'yaml',
  'json',
  'log',
];

let client: LanguageClient | undefined;

/** Starts the language server: the one of the extension, or another that the settings name. */
export async function activate(context: ExtensionContext): Promise<void> {
  const chosen = workspace.getConfiguration('tcerr').get<string>('command');
  const module = chosen || context.asAbsolutePath('server/tcerr.js');
  const run = { module, args: ['lsp'], transport: TransportKind.stdio };
  client = new LanguageClient(
    'tcerr',
    'Tencent Cloud error codes',
    { run, debug: run },
    {
      documentSelector: LANGUAGES.map((language) => ({ language })),
      synchronize: { configurationSection: 'tcerr' },
    },
  );
  await client.start();
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
