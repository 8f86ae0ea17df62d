import type { MessageReading } from '../../../messages/reading.ts';

const MAX_DENIALS = 10;
const MAX_FACTS = 15;
const MAX_CODES = 10;
const MAX_CONDITIONS = 3;
/** A name or value in a text. */
const MAX_VALUE = 200;

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
      operation: denial.operation.value.slice(0, MAX_VALUE),
      resource: textOf(denial.resource),
      conditions: denial.conditions.slice(0, MAX_CONDITIONS).map(({ key, values, operator }) => ({
        key: key.slice(0, MAX_VALUE),
        values: values.slice(0, MAX_CONDITIONS).map((value) => value.slice(0, MAX_VALUE)),
        operator: operator.slice(0, MAX_VALUE),
      })),
      deniedByPolicy: denial.deniedByPolicy?.slice(0, MAX_VALUE) ?? null,
      requestId: denial.requestId?.slice(0, MAX_VALUE) ?? null,
    })),
    facts: reading.facts
      .slice(0, MAX_FACTS)
      .map(({ kind, value }) => ({ kind, value: value.slice(0, MAX_VALUE) })),
  };
}
