import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { catalogVersion } from '../library/index.ts';
import type { RuleSettings } from '../programs/judge/rules.ts';
import { programKnowledge } from '../programs/program-knowledge.ts';
import { codeAt } from './code-at.ts';
import { completionsAt } from './completions.ts';
import { quickFixes } from './diagnostics.ts';
import { documentLanguage } from './document-language.ts';
import { hoverText } from './hover-text.ts';
import { IdleCollector } from './idle-collector.ts';
import { Judgements } from './judgements.ts';
import { ruleSettingsIn } from './rule-settings.ts';

/** Loads what the first answers need, while the editor goes on. */
async function warmUp(): Promise<void> {
  await programKnowledge();
  await hoverText('InternalError', []);
}

/** Answers an editor: hovers, completions, diagnostics and quick fixes of its open documents. */
export class EditorServer {
  readonly #connection: Connection;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #judgements: Judgements;
  readonly #collector = new IdleCollector();
  #settings: RuleSettings = {};
  #asksForSettings = false;
  /** Whether the editor asks for diagnostics, so that none are sent. */
  #pulls = false;
  #canRefresh = false;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#judgements = new Judgements({
      documentOf: (uri) => this.#documents.get(uri),
      settings: () => this.#settings,
      send: ({ uri, version }, diagnostics) =>
        connection.sendDiagnostics({ uri, version, diagnostics }),
      judged: () => this.#collector.worked(),
      failed: (error) => this.#failed(error),
    });
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => {
      // Not earlier: the editor waits for the answer to its first message.
      this.#run(warmUp().then(() => this.#collector.worked()));
      return this.#readSettings();
    });
    connection.onDidChangeConfiguration(({ settings }) => this.#changeSettings(settings?.tcerr));
    connection.onHover(({ textDocument, position }) => this.#hover(textDocument.uri, position));
    connection.onCompletion(({ textDocument: { uri }, position }) => {
      const document = this.#documents.get(uri);
      if (!document) return null;
      return completionsAt(
        document,
        this.#judgements.programOf(document),
        document.offsetAt(position),
      );
    });
    connection.onCompletionResolve(async (item) => {
      const value = await hoverText(String(item.data?.code ?? item.label), []);
      return { ...item, documentation: { kind: 'markdown', value } };
    });
    connection.onCodeAction(({ textDocument: { uri }, context }) => {
      const document = this.#documents.get(uri);
      if (!document) return [];
      const language = documentLanguage(document.languageId, uri);
      return quickFixes(document, language, context.diagnostics);
    });
    connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
      const items = await this.#judgements.of(uri);
      if (!items) throw new ResponseError(LSPErrorCodes.ContentModified, 'the document changed');
      return { kind: 'full', items };
    });
    this.#documents.onDidChangeContent(({ document }) => this.#judgeSoon(document.uri));
    this.#documents.onDidClose(({ document: { uri } }) => this.#close(uri));
    this.#documents.listen(connection);
  }

  #initialize({ initializationOptions, capabilities }: InitializeParams): InitializeResult {
    this.#settings = ruleSettingsIn(initializationOptions);
    const { workspace, textDocument } = capabilities;
    this.#asksForSettings = workspace?.configuration === true;
    this.#pulls = textDocument?.diagnostic !== undefined;
    this.#canRefresh = workspace?.diagnostics?.refreshSupport === true;
    return {
      serverInfo: { name: 'tcerr', version: catalogVersion() },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        completionProvider: { triggerCharacters: ['"', "'", '`', '.'], resolveProvider: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
      },
    };
  }

  async #readSettings(): Promise<void> {
    if (!this.#asksForSettings) return;
    const settings: unknown = await this.#connection.workspace.getConfiguration('tcerr');
    if (settings) this.#apply(settings);
  }

  #changeSettings(settings: unknown): Promise<void> | void {
    if (settings) this.#apply(settings);
    else return this.#readSettings();
  }

  #apply(settings: unknown): void {
    this.#settings = ruleSettingsIn(settings);
    for (const { uri } of this.#documents.all()) this.#judgeSoon(uri);
    if (this.#canRefresh) this.#run(this.#connection.languages.diagnostics.refresh());
  }

  async #hover(uri: string, position: { line: number; character: number }) {
    const document = this.#documents.get(uri);
    if (!document) return null;
    const text = document.getText();
    const program = this.#judgements.programOf(document);
    const found = codeAt(text, program, document.offsetAt(position), await programKnowledge());
    if (!found) return null;
    const services = [...program.imports.services];
    const value = await hoverText(found.code, services);
    const range = { start: document.positionAt(found.start), end: document.positionAt(found.end) };
    return { contents: { kind: 'markdown' as const, value }, range };
  }

  #judgeSoon(uri: string): void {
    if (!this.#pulls) this.#judgements.soon(uri);
  }

  #close(uri: string): void {
    this.#judgements.close(uri);
    if (!this.#pulls) this.#run(this.#connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  /** A failure must not end the server. */
  #run(work: Promise<void>): void {
    work.catch((error: unknown) => this.#failed(error));
  }

  #failed(error: unknown): void {
    this.#connection.sendNotification('window/logMessage', { type: 1, message: String(error) });
  }
}
