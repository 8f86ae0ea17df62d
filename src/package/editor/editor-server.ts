import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { catalogVersion } from '../library/index.ts';
import { judgeProgram } from '../programs/judge/judge-program.ts';
import type { RuleSettings } from '../programs/judge/rules.ts';
import { isProgram } from '../programs/language.ts';
import { programKnowledge } from '../programs/program-knowledge.ts';
import type { Program } from '../programs/scan/program.ts';
import { scanProgram } from '../programs/scan/scan-program.ts';
import { codeAt } from './code-at.ts';
import { completionsAt } from './completions.ts';
import { diagnosticOf, quickFixes } from './diagnostics.ts';
import { documentLanguage } from './document-language.ts';
import { hoverText } from './hover-text.ts';
import { ruleSettingsIn } from './rule-settings.ts';

/** A longer document has no diagnostics. */
const MAX_LENGTH = 5_000_000;

/** Loads what the first answers need, while the editor goes on. */
async function warmUp(): Promise<void> {
  await programKnowledge();
  await hoverText('InternalError', []);
}

/** Answers an editor: hovers, completions, diagnostics and quick fixes of its open documents. */
export class EditorServer {
  readonly #connection: Connection;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #programs = new Map<string, { version: number; program: Program }>();
  readonly #waiting = new Set<string>();
  #settings: RuleSettings = {};
  #asksForSettings = false;

  constructor(connection: Connection) {
    this.#connection = connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#readSettings());
    connection.onDidChangeConfiguration(({ settings }) => this.#changeSettings(settings?.tcerr));
    connection.onHover(({ textDocument, position }) => this.#hover(textDocument.uri, position));
    connection.onCompletion(({ textDocument: { uri }, position }) => {
      const document = this.#documents.get(uri);
      if (!document) return null;
      return completionsAt(document, this.#programOf(document), document.offsetAt(position));
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
    this.#documents.onDidChangeContent(({ document }) => this.#judgeSoon(document.uri));
    this.#documents.onDidClose(({ document: { uri } }) => this.#close(uri));
    this.#documents.listen(connection);
  }

  #initialize({ initializationOptions, capabilities }: InitializeParams): InitializeResult {
    this.#settings = ruleSettingsIn(initializationOptions);
    this.#asksForSettings = capabilities.workspace?.configuration === true;
    setImmediate(() => this.#run(warmUp()));
    return {
      serverInfo: { name: 'tcerr', version: catalogVersion() },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        completionProvider: { triggerCharacters: ['"', "'", '`', '.'], resolveProvider: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
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
  }

  async #hover(uri: string, position: { line: number; character: number }) {
    const document = this.#documents.get(uri);
    if (!document) return null;
    const text = document.getText();
    const program = this.#programOf(document);
    const found = codeAt(text, program, document.offsetAt(position), await programKnowledge());
    if (!found) return null;
    const services = [...program.imports.services];
    const value = await hoverText(found.code, services);
    const range = { start: document.positionAt(found.start), end: document.positionAt(found.end) };
    return { contents: { kind: 'markdown' as const, value }, range };
  }

  /** Changes that arrive together are judged once. */
  #judgeSoon(uri: string): void {
    if (this.#waiting.has(uri)) return;
    this.#waiting.add(uri);
    setImmediate(() => {
      this.#waiting.delete(uri);
      this.#run(this.#judge(uri));
    });
  }

  async #judge(uri: string): Promise<void> {
    const document = this.#documents.get(uri);
    if (!document || !isProgram(documentLanguage(document.languageId, uri))) return;
    const { version } = document;
    const text = document.getText();
    const settings = this.#settings;
    const findings =
      text.length > MAX_LENGTH
        ? []
        : await judgeProgram(text, this.#programOf(document), await programKnowledge(), {
            settings,
          });
    // A newer version has diagnostics of its own.
    if (this.#documents.get(uri)?.version !== version) return;
    const diagnostics = findings.map((finding) => diagnosticOf(document, finding));
    await this.#connection.sendDiagnostics({ uri, version, diagnostics });
  }

  #programOf(document: TextDocument): Program {
    const { uri, version, languageId } = document;
    const known = this.#programs.get(uri);
    if (known?.version === version) return known.program;
    const program = scanProgram(document.getText(), documentLanguage(languageId, uri));
    this.#programs.set(uri, { version, program });
    return program;
  }

  #close(uri: string): void {
    this.#programs.delete(uri);
    this.#run(this.#connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  /** A failure must not end the server. */
  #run(work: Promise<void>): void {
    work.catch((error: unknown) =>
      this.#connection.sendNotification('window/logMessage', { type: 1, message: String(error) }),
    );
  }
}
