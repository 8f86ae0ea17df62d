import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { judgeProgram } from '../programs/judge/judge-program.ts';
import type { RuleSettings } from '../programs/judge/rules.ts';
import { isProgram } from '../programs/language.ts';
import { programKnowledge } from '../programs/program-knowledge.ts';
import type { Program } from '../programs/scan/program.ts';
import { scanProgram } from '../programs/scan/scan-program.ts';
import { diagnosticOf } from './diagnostics.ts';
import { documentLanguage } from './document-language.ts';

/** A longer document has no diagnostics. */
const MAX_LENGTH = 5_000_000;
/** A document is judged when nothing was written in it for so many milliseconds. */
const PAUSE = 100;

/** What the judgements of documents need and where they go. */
interface JudgementOptions {
  /** The open document of an address. */
  documentOf(uri: string): TextDocument | undefined;
  settings(): RuleSettings;
  /** Takes the diagnostics of a document, where they differ from those before. */
  send(document: TextDocument, diagnostics: Diagnostic[]): Promise<void>;
  /** Is called after each judgement. */
  judged(): void;
  failed(error: unknown): void;
}

/** Judges open documents, each version once at most. */
export class Judgements {
  readonly #options: JudgementOptions;
  readonly #programs = new Map<string, { version: number; program: Program }>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  /** The diagnostics that were sent last, as JSON. */
  readonly #sent = new Map<string, string>();

  constructor(options: JudgementOptions) {
    this.#options = options;
  }

  /**
   * Judges a document and sends its diagnostics: one that was just opened at once, a changed one after a pause, which
   * another change begins again.
   */
  soon(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    const isNew = !this.#programs.has(uri);
    const timer = setTimeout(
      () => {
        this.#timers.delete(uri);
        this.#send(uri).catch(this.#options.failed);
      },
      isNew ? 0 : PAUSE,
    );
    this.#timers.set(uri, timer);
  }

  /** The diagnostics of a document now; `undefined` if it has changed meanwhile. */
  async of(uri: string): Promise<Diagnostic[] | undefined> {
    const knowledge = await programKnowledge();
    const document = this.#options.documentOf(uri);
    if (!document) return [];
    const { version } = document;
    const text = document.getText();
    const isJudged = isProgram(documentLanguage(document.languageId, uri));
    if (!isJudged || text.length > MAX_LENGTH) return [];
    const settings = this.#options.settings();
    const findings = await judgeProgram(text, this.programOf(document), knowledge, { settings });
    this.#options.judged();
    if (this.#options.documentOf(uri)?.version !== version) return undefined;
    return findings.map((finding) => diagnosticOf(document, finding));
  }

  /** What a document compares. */
  programOf(document: TextDocument): Program {
    const { uri, version, languageId } = document;
    const known = this.#programs.get(uri);
    if (known?.version === version) return known.program;
    const program = scanProgram(document.getText(), documentLanguage(languageId, uri));
    this.#programs.set(uri, { version, program });
    return program;
  }

  /** Forgets a document. */
  close(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    for (const known of [this.#timers, this.#programs, this.#sent]) known.delete(uri);
  }

  async #send(uri: string): Promise<void> {
    const diagnostics = await this.of(uri);
    const document = this.#options.documentOf(uri);
    // Nothing is sent for a document that was closed.
    if (!diagnostics || !document) return;
    const text = JSON.stringify(diagnostics);
    if (this.#sent.get(uri) === text) return;
    this.#sent.set(uri, text);
    await this.#options.send(document, diagnostics);
  }
}
