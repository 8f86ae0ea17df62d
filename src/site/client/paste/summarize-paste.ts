import type { MessageReading } from '../../../messages/reading.ts';
import { categoryOf } from '../../../schema/facts/code-parts.ts';
import type { SearchRecord } from '../../../search/index/record.ts';
import { sitePath } from '../../../text/paths.ts';
import { callRows } from './call-rows.ts';
import type { CodeAnswer } from './code-answer.ts';
import { factRows } from './fact-rows.ts';
import { layerSummary } from './layer-summary.ts';
import type { PasteSources } from './paste-sources.ts';
import type { Line, Linked, PasteSummary, Row } from './paste-summary.ts';
import { permissionRows } from './permission-rows.ts';
import { requestIdRows } from './request-id-rows.ts';
import { retryLine } from './retry-line.ts';
import { shortened } from './shortened.ts';

/**
 * What the card shows of a reading; `null` where the text has no error that the reader knows, or is only a code,
 * which the results below answer.
 */
export function summarizePaste(
  reading: MessageReading,
  sources: PasteSources,
): PasteSummary | null {
  const { layer, text, code } = reading;
  if (layer === 'none' || code?.value === text.trim()) return null;
  return layer === 'api-3.0'
    ? summarize(reading, sources)
    : layerSummary(reading, sources.layers());
}

function summarize(reading: MessageReading, sources: PasteSources): PasteSummary | null {
  const { service, denials, parameter, likelyCodes } = reading;
  const explained = explainedCode(reading, sources);
  const record = explained === undefined ? undefined : recordOf(explained, sources);
  const answer = record ? sources.answer(record.name, service?.value) : null;
  const lines = linesOf(reading, explained, record, answer);
  const rows = [
    ...otherCodeRow(reading, explained, sources),
    ...likelyRow(reading, sources),
    ...permissionRows(denials),
    ...callRows(reading, sources),
    ...factRows(reading),
    ...requestIdRows(reading),
  ];
  if (!explained && lines.length === 0 && rows.length === 0) return null;
  return {
    code: explained ? linked(explained, sources, service?.value) : null,
    lines,
    rows,
    service: service?.value,
    known: record ? [record.name] : likelyCodes.map((one) => one.code),
    hint: null,
    status: statusOf([
      explained && `code ${explained}`,
      !explained && likelyCodes[0] && `likely code ${likelyCodes[0].code}`,
      denials[0] && `permission ${denials[0].operation.value}`,
      parameter && `parameter ${shortened(parameter.value)}`,
    ]),
  };
}

/** The code of the inner error, which is the cause, or of the outer one if only that is known. */
function explainedCode({ code, cause }: MessageReading, sources: PasteSources): string | undefined {
  const first = [cause, code].find((one) => one && recordOf(one.value, sources));
  return (first ?? code ?? cause)?.value;
}

/** The record of a code, or of the category of an unknown one. */
function recordOf(code: string, { records }: PasteSources): SearchRecord | undefined {
  return records.code(code) ?? records.code(categoryOf(code));
}

/** What the message says, what the code means, what to do. What the message says comes first. */
function linesOf(
  { said, denials }: MessageReading,
  explained: string | undefined,
  record: SearchRecord | undefined,
  answer: CodeAnswer | null,
): Line[] {
  const meaning = answer?.meaning ?? record?.descriptions[0];
  const fix = said?.fix ?? answer?.fix ?? undefined;
  // The index says less than the record of the code, but without a connection, too.
  const known = answer?.retry ?? (record?.retry && { answer: record.retry, waitFor: null });
  // A message without words of its own decides nothing about a known code.
  const isSaid = said?.retry && (said.says !== '' || !known);
  const retry = isSaid ? { answer: said.retry, waitFor: null } : known;
  const line = (text: string | undefined, label?: string): Line[] =>
    text === undefined ? [] : [{ ...(label && { label }), says: { text } }];
  // A row says what was denied; a form that decides nothing says no more than the meaning of its code.
  const isMore = denials.length === 0 && (said?.fix || said?.retry || meaning === undefined);
  return [
    ...line((isMore && said?.says) || undefined),
    ...line(meaning, record && record.name !== explained ? record.name : undefined),
    ...line(fix, 'Fix'),
    ...(retry ? [retryLine(retry)] : []),
  ];
}

function otherCodeRow(
  { code, cause, service }: MessageReading,
  explained: string | undefined,
  sources: PasteSources,
): Row[] {
  if (!code || !cause || code.value === cause.value) return [];
  const isInner = explained === cause.value;
  const other = isInner ? code.value : cause.value;
  return [
    {
      label: isInner ? 'Outer code' : 'Inner code',
      values: [linked(other, sources, service?.value)],
    },
  ];
}

function likelyRow({ likelyCodes: codes, service }: MessageReading, sources: PasteSources): Row[] {
  if (codes.length === 0) return [];
  const values = codes.map(({ code, sure }) => ({
    ...linked(code, sources, service?.value),
    note: sure,
  }));
  return [{ label: codes.length > 1 ? 'Likely codes' : 'Likely code', values }];
}

/** A code, with its page in the service that was called if that lists it. */
function linked(code: string, { records }: PasteSources, service?: string): Linked {
  const record = records.code(code);
  if (!record) return { text: shortened(code), note: 'not in this catalog' };
  const isOwn = service !== undefined && record.services.includes(service);
  const path = isOwn ? sitePath.serviceError(service, code) : record.path;
  return { text: code, path, ...(record.removed && { note: 'removed from the SDKs' }) };
}

function statusOf(parts: readonly (string | false | null | undefined)[]): string {
  const found = parts.filter(Boolean).join(', ');
  return found && `Found ${found}.`;
}
