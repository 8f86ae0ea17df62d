import type { MessageReading } from '../../messages/reading.ts';

const MAX_DENIALS = 20;
const MAX_FACTS = 20;
const MAX_CODES = 10;
/** A name or value in a text. */
const MAX_VALUE = 1_000;

/** What was found in a text, without places in it, and short enough for a model to read. */
export function boundedReading(reading: MessageReading) {
  const textOf = (found: { readonly value: string } | null) =>
    found?.value.slice(0, MAX_VALUE) ?? null;
  return {
    looksLike: reading.looksLike,
    service: textOf(reading.service),
    action: textOf(reading.action),
    parameter: textOf(reading.parameter),
    otherCodes: reading.otherCodes.slice(0, MAX_CODES),
    denials: reading.denials.slice(0, MAX_DENIALS).map((denial) => ({
      operation: denial.operation.value,
      resource: textOf(denial.resource),
      conditions: denial.conditions,
      deniedByPolicy: denial.deniedByPolicy,
      requestId: denial.requestId,
    })),
    facts: reading.facts
      .slice(0, MAX_FACTS)
      .map(({ kind, value }) => ({ kind, value: value.slice(0, MAX_VALUE) })),
  };
}
