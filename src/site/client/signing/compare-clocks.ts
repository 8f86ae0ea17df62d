import { isInMilliseconds, utcDate } from './tc3.ts';

/** How far a request's time may lie from the server's. */
export const MOST_SKEW_SECONDS = 300;

/** A request's two dates against each other and against a clock. */
export interface ClockComparison {
  /** The date in UTC of the request's timestamp; empty where the timestamp is no time. */
  expectedDate: string;
  /** The moment of the timestamp, in UTC; empty likewise. */
  sentAt: string;
  dateFits: boolean;
  /** How far the clock is ahead of the timestamp. */
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

/** A span in the largest unit that it fills: `4 minutes`, `7 years`. */
export function spanText(seconds: number): string {
  const span = Math.abs(seconds);
  const [unit, size] = UNITS.find(([, length]) => span >= length) ?? ['second', 1];
  const count = Math.floor(span / size);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

const UNITS: readonly (readonly [string, number])[] = [
  ['year', 31_556_952],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];
