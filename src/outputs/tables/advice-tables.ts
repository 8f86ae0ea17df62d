import type { ContentIndex } from '../../records/content-index.ts';
import type { PublishedError } from '../../schema/published/error.ts';
import { LIST, NAME } from './column-types.ts';
import type { Table } from './table.ts';

/** The project's own advice, its codes, and what official tools and pages say about retrying. */
export function adviceTables(index: ContentIndex, errors: readonly PublishedError[]): Table[] {
  return [adviceTable(index), codeAdviceTable(errors), retryTable(errors)];
}

function adviceTable({ advice }: ContentIndex): Table {
  return {
    name: 'advice',
    columns: [
      ['name', 'TEXT PRIMARY KEY'],
      ['cause', NAME],
      ['fix', NAME],
      ['fixed_by', LIST],
      ['checked_on', NAME],
      // The parts of its text in Markdown, where it has them itself.
      ...(['confirm_text', 'fix_text', 'retry_text', 'support_text'] as const).map(
        (name) => [name, 'TEXT'] as const,
      ),
      ['sources', LIST],
    ],
    rows: () =>
      advice.all.map(({ name, cause, fix, fixedBy, checkedOn, markdown, sources }) => [
        ...[name, cause, fix, fixedBy, checkedOn, markdown.Confirm ?? null, markdown.Fix ?? null],
        ...[markdown.Retry ?? null, markdown.Support ?? null, sources],
      ]),
  };
}

function codeAdviceTable(errors: readonly PublishedError[]): Table {
  return {
    name: 'code_advice',
    columns: [
      ['code', NAME],
      // `lead` says what is wrong, `subject` what it is about.
      ['role', NAME],
      ['advice', NAME],
    ],
    indexes: [['code'], ['advice']],
    *rows() {
      for (const { code, advice } of errors) {
        if (advice) yield [code, 'lead', advice.name];
        if (advice?.subject) yield [code, 'subject', advice.subject.name];
      }
    },
  };
}

function retryTable(errors: readonly PublishedError[]): Table {
  return {
    name: 'retry',
    columns: [
      ['code', 'TEXT PRIMARY KEY'],
      ['verdict', NAME],
      ['scope', NAME],
      ['evidence', LIST],
      // What applies instead for a service, an action or a message.
      ['narrower', LIST],
    ],
    rows: () =>
      errors.map(({ code, retry: { verdict, scope, evidence, narrower } }) => [
        code,
        verdict,
        ...[scope, evidence, narrower],
      ]),
  };
}
