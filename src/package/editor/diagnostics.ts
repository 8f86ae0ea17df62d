import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../programs/judge/rules.ts';
import { type Language, lexisOf } from '../programs/language.ts';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
} as const;

/** What a diagnostic carries for its quick fixes. */
type Fixes = Pick<Finding, 'replacements' | 'isFixSure'>;

/** A finding as editors show it. */
export function diagnosticOf(document: TextDocument, finding: Finding): Diagnostic {
  const { rule, severity, message, url, start, end, replacements, isFixSure } = finding;
  const data: Fixes = { replacements, isFixSure };
  return {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    severity: SEVERITIES[severity],
    code: rule,
    source: 'tcerr',
    message,
    data,
    ...(url !== null && { codeDescription: { href: url } }),
    ...(rule === 'removed-code' && { tags: [DiagnosticTag.Deprecated] }),
  };
}

/** The quick fixes of some diagnostics of ours: each replacement, and a comment that turns the rule off. */
export function quickFixes(
  document: TextDocument,
  language: Language,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  return diagnostics
    .filter(({ source }) => source === 'tcerr')
    .flatMap((diagnostic) => {
      const { replacements = [], isFixSure = false }: Partial<Fixes> = diagnostic.data ?? {};
      const fixes = replacements.map((newText, at) => ({
        ...actionFor(document, diagnostic, `Write ${newText}`, diagnostic.range, newText),
        isPreferred: isFixSure && at === 0,
      }));
      return [...fixes, suppression(document, language, diagnostic)];
    });
}

function suppression(
  document: TextDocument,
  language: Language,
  diagnostic: Diagnostic,
): CodeAction {
  const start = { line: diagnostic.range.start.line, character: 0 };
  const line = document.getText({ start, end: diagnostic.range.start });
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const mark = lexisOf(language).slashComments ? '//' : '#';
  const comment = `${indent}${mark} tcerr-ignore-next-line ${diagnostic.code}\n`;
  const range = { start, end: start };
  return actionFor(document, diagnostic, `Ignore ${diagnostic.code} here`, range, comment);
}

function actionFor(
  { uri }: TextDocument,
  diagnostic: Diagnostic,
  title: string,
  range: Diagnostic['range'],
  newText: string,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: { changes: { [uri]: [{ range, newText }] } },
  };
}
