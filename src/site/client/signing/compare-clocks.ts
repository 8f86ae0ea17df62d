import { counted } from '../../../text/count-text.ts';
import { isInMilliseconds, utcDate } from './tc3.ts';

/** The largest allowed difference between a request's time and the server's. */
export const MOST_SKEW_SECONDS = 300;

/** The comparison of a request's timestamp with the date of its scope and with a clock. */
export interface ClockComparison {
  /** The date of the request's timestamp in UTC; empty if the timestamp is not a time. */
  expectedDate: string;
  /** The date and time of the timestamp in UTC; empty if the timestamp is not a time. */
  sentAt: string;
  dateFits: boolean;
  /** How many seconds the clock is ahead of the timestamp. */
  secondsAhead: number;
  withinLimit: boolean;
  /** The timestamp counts milliseconds, as JavaScript and Java do, rather than seconds. */
  inMilliseconds: boolean;
}

/**
 * Compares `X-TC-Timestamp` with the date in the credential scope and with a clock, in milliseconds.
 * @see https://www.tencentcloud.com/document/product/267/37447
 */
export function compareClocks(
  timestamp: string,
  scopeDate: string,
  nowMs: number,
): ClockComparison {
  const expectedDate = utcDate(timestamp);
  const seconds = Number(timestamp);
  const secondsAhead = Math.round(nowMs / 1000 - seconds);
  return {
    expectedDate,
    sentAt: expectedDate && new Date(seconds * 1000).toISOString().replace('.000', ''),
    dateFits: expectedDate !== '' && scopeDate === expectedDate,
    secondsAhead,
    withinLimit: expectedDate !== '' && Math.abs(secondsAhead) <= MOST_SKEW_SECONDS,
    inMilliseconds: isInMilliseconds(timestamp),
  };
}

/** A duration in its largest full unit: `4 minutes`, `7 years`. */
export function spanText(seconds: number): string {
  const span = Math.abs(seconds);
  const [unit, size] = UNITS.find(([, length]) => span >= length) ?? ['second', 1];
  return counted(Math.floor(span / size), unit);
}

const UNITS: readonly (readonly [string, number])[] = [
  ['year', 31_556_952],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];
