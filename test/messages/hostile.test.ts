import { expect, it } from 'vitest';
import { hostileTexts } from '../../bench/messages/hostile-texts.ts';
import { readCall } from '../../src/messages/call/read-call.ts';
import { readDenials } from '../../src/messages/denials/read-denials.ts';
import { readTimes } from '../../src/messages/facts/read-times.ts';
import { matchForms } from '../../src/messages/forms/match-forms.ts';
import { codeMentions } from '../../src/messages/frame/code-mentions.ts';
import { layerSign } from '../../src/messages/frame/layer-signs.ts';
import { otherCloudOf } from '../../src/messages/frame/other-clouds.ts';
import { requestIdOf } from '../../src/messages/frame/request-ids.ts';
import { readMessage } from '../../src/messages/read-message.ts';
import { messageText } from '../../src/messages/text/message-text.ts';
import { isAlwaysBad, processorTimeMs } from '../processor-time.ts';
import { small } from './small-knowledge.ts';

const LENGTH = 100_000;
/** How often each text is read: the clock of the processor can go in steps of 4 ms. */
const ROUNDS = 5;
/** More than the doubling of a length may cost. */
const MOST_RATIO = 2.6;
/** Below this many milliseconds, the clock and the garbage collector decide. */
const LEAST_MS = 5;
/** What a reading may cost, as a multiple of ten searches with one regular expression in running text of the length. */
const MOST_FLOORS = 10;
const FLOOR_ROUNDS = 60;
const FLOOR_TEXT = 'It is a line of running text, which names nothing at all.\n'.repeat(
  LENGTH / 58,
);
const FLOOR = /\bcode\s{0,4}[:=]\s{0,4}([A-Z]\w{1,80})|\b([A-Z]\w{1,80}\.[A-Z]\w{1,80})/g;

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  messageText: (text) => messageText(text, small),
  codeMentions,
  requestIdOf: (text) => requestIdOf(text, null, null),
  otherCloudOf,
  layerSign,
  readDenials,
  readTimes,
  matchForms: (text) => matchForms(text, small.forms),
  readCall: (text) => readCall(text, small, { code: 'InternalError' }),
  readMessage: (text) => readMessage(text, small),
};

const whole = hostileTexts(LENGTH);
const half = hostileTexts(LENGTH / 2);

it.each(Object.entries(readers))('%s takes time in proportion to a hostile text', (_, read) => {
  const slow = [...whole].filter(([kind, text]) =>
    isAlwaysBad(() => {
      const times = timesOf([() => read(half.get(kind) ?? ''), () => read(text)]);
      const [halfMs = 0, wholeMs = 0] = times;
      return wholeMs > MOST_RATIO * Math.max(halfMs, LEAST_MS);
    }),
  );
  expect(slow.map(([kind]) => kind)).toEqual([]);
});

it('takes a bounded multiple of the time of one regular expression', () => {
  const [floorMs = 0] = timesOf([() => searchOften(FLOOR_TEXT)], FLOOR_ROUNDS);
  const slow = [...whole].filter(([, text]) =>
    isAlwaysBad(() => {
      const [ms = 0] = timesOf([() => readMessage(text, small)]);
      return ms > MOST_FLOORS * floorMs;
    }),
  );
  expect(slow.map(([kind]) => kind)).toEqual([]);
});

function searchOften(text: string): void {
  for (let count = 0; count < 10; count++) for (const _ of text.matchAll(FLOOR));
}

/** The time of each call, in milliseconds, on average; they take turns. */
function timesOf(calls: readonly (() => unknown)[], rounds = ROUNDS): number[] {
  const times = calls.map(() => 0);
  for (const call of calls) call();
  for (let round = 0; round < rounds; round++)
    for (const [at, call] of calls.entries()) {
      const startMs = processorTimeMs();
      call();
      times[at] = (times[at] ?? 0) + (processorTimeMs() - startMs) / rounds;
    }
  return times;
}
