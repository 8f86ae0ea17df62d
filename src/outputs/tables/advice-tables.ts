import type { ContentIndex } from '../../records/content-index.ts';
import { LIST, NAME } from './column-types.ts';
import type { Table } from './table.ts';

/** The project's own advice, which codes it is for, and what official tools and pages hold of retrying. */
export function adviceTables(index: ContentIndex): Table[] {
  return [adviceTable(index), codeAdviceTable(index), retryTable(index)];
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

function codeAdviceTable({ owners, advice }: ContentIndex): Table {
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
      for (const code of [...owners.keys()].sort()) {
        const told = advice.lead(code);
        if (told) yield [code, 'lead', told.lead.advice.name];
        if (told?.subject) yield [code, 'subject', told.subject.advice.name];
      }
    },
  };
}

function retryTable({ owners, commonCodes, services, retry }: ContentIndex): Table {
  return {
    name: 'retry',
    columns: [
      ['code', 'TEXT PRIMARY KEY'],
      ['verdict', NAME],
      ['scope', NAME],
      ['evidence', LIST],
      // What holds instead for a service, an action or a message.
      ['narrower', LIST],
    ],
    *rows() {
      const listed = new Map<string, string[]>(Array.from(owners.keys(), (code) => [code, []]));
      for (const { service, codes } of services.values())
        for (const code of codes.keys()) listed.get(code)?.push(service);
      for (const code of [...owners.keys()].sort()) {
        const services = commonCodes.has(code) ? [] : (listed.get(code) ?? []);
        const { verdict, scope, evidence, narrower } = retry.advise(code, services);
        yield [code, verdict, scope, evidence, narrower];
      }
    },
  };
}
