import { namesIn } from '../../messages/forms/fill-sentence.ts';
import type { Content } from '../../schema/facts/content.ts';
import type { MessageFormRecord } from '../../schema/reviewed/message-form.ts';
import { sentenceFaults } from '../meanings/find-style-faults.ts';
import { MESSAGES_FILE, slotsOf } from './load-message-forms.ts';

/** What a slot may be: a fact of a message, the parameter, or a part that only sentences use. */
const SLOTS = new Set(
  'parameter value range limit unit sent have type zone state operation amount server-time client-time policy help other name part'.split(
    ' ',
  ),
);

/** What a check of the forms found. */
export interface MessageFormsReport {
  readonly patterns: number;
  /** Sentences that name the file and the form. */
  readonly problems: readonly string[];
}

/**
 * Checks the forms of messages against content: their codes exist, their sentences name slots that some
 * pattern has, and the style is that of meanings.
 */
export function checkMessageForms(
  records: readonly MessageFormRecord[],
  { common, serviceVersions }: Pick<Content, 'common' | 'serviceVersions'>,
): MessageFormsReport {
  const listed = [common, ...serviceVersions].flatMap(({ errorCodes }) => errorCodes);
  const codes = new Set(listed.map(({ code }) => code));
  const owners = new Map<string, string>();
  return {
    patterns: records.flatMap(patternsOf).length,
    problems: records.flatMap((record) =>
      [
        ...record.codes.filter((code) => !codes.has(code)).map((code) => `${code} is not a code`),
        ...slotFaults(record),
        ...[record.says ?? [], record.fix ?? []].flat().flatMap(writingFaults),
        ...repeatedPatterns(record, owners),
      ].map((fault) => `${MESSAGES_FILE}: ${record.form}: ${fault}`),
    ),
  };
}

function patternsOf({ patterns: { en = [], zh = [] } }: MessageFormRecord): string[] {
  return [...en, ...zh];
}

function slotFaults(record: MessageFormRecord): string[] {
  const slots = slotsOf(record);
  const anywhere = new Set(slots.flat());
  const words = `${record.says ?? ''} ${record.fix ?? ''}`;
  const named = namesIn(words);
  const needed = namesIn(withoutOptional(words));
  return [
    ...named.filter((name) => !anywhere.has(name)).map((name) => `no pattern has {${name}}`),
    ...needed
      .filter((name) => anywhere.has(name) && slots.some((one) => !one.includes(name)))
      .map((name) => `a pattern lacks {${name}}: put it in square brackets`),
    ...[...anywhere].filter((name) => !SLOTS.has(name)).map((name) => `{${name}} is not a fact`),
  ];
}

function withoutOptional(sentence: string): string {
  return sentence.replace(/\[[^[\]]*\]/g, '');
}

function writingFaults(sentence: string): string[] {
  const shortest = withoutOptional(sentence);
  return sentenceFaults(shortest.replace(/^`?\{[a-z-]+\}`?/, 'It').replace(/\{[a-z-]+\}/g, 'x'));
}

function repeatedPatterns(record: MessageFormRecord, owners: Map<string, string>): string[] {
  return patternsOf(record).flatMap((pattern) => {
    const owner = owners.get(pattern);
    owners.set(pattern, record.form);
    return owner === undefined ? [] : [`“${pattern}” is a pattern of ${owner}, too`];
  });
}
