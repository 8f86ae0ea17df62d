import { clockDifference } from '../../../messages/facts/clock-difference.ts';
import { zoneName } from '../../../messages/facts/zone-name.ts';
import type { FactKind, MessageReading } from '../../../messages/reading.ts';
import type { Row } from './paste-summary.ts';
import { shortened } from './shortened.ts';

/** The facts that have a row, and its label. */
const LABELS: Partial<Record<FactKind, string>> = {
  value: 'Value',
  range: 'Allowed',
  limit: 'Limit',
  sent: 'You sent',
  have: 'You have',
  type: 'Type',
  zone: 'Zone',
  state: 'State',
  operation: 'Operation',
  amount: 'Amount',
};
const MAX_ROWS = 6;

/** What a message names besides the parameter, each once: value, limit, zone, clocks. */
export function factRows(reading: Pick<MessageReading, 'facts'>): Row[] {
  const unit = reading.facts.find(({ kind }) => kind === 'unit')?.value;
  const rows = new Map<string, Row>();
  for (const { kind, value } of reading.facts) {
    const label = LABELS[kind];
    if (label === undefined || rows.has(label)) continue;
    const zone = kind === 'zone' ? zoneName(value) : undefined;
    const note = zone ?? (kind === 'limit' ? unit : undefined);
    rows.set(label, { label, values: [{ text: shortened(value), note }] });
  }
  return [...[...rows.values()].slice(0, MAX_ROWS), ...clockRow(reading)];
}

function clockRow(reading: Pick<MessageReading, 'facts'>): Row[] {
  const seconds = clockDifference(reading);
  if (seconds === null) return [];
  const way = seconds < 0 ? 'behind' : 'ahead of';
  const text = `${Math.abs(seconds)} s ${way} the server’s`;
  return [{ label: 'Your clock', values: [{ text }] }];
}
