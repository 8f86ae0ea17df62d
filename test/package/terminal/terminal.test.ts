import { expect, it } from 'vitest';
import { screenOf } from '../../../src/package/terminal/terminal.ts';

const terminal = { isTTY: true, columns: 80 };
const pipe = { isTTY: false, columns: 0 };

const isColored = (env: Record<string, string>, stdout: typeof pipe) =>
  screenOf({ env, stdout }).style.strong('x') !== 'x';

it.each([
  [true, {}, terminal],
  [false, {}, pipe],
  [false, { NO_COLOR: '1' }, terminal],
  [true, { NO_COLOR: '' }, terminal],
  [false, { TERM: 'dumb' }, terminal],
  [true, { FORCE_COLOR: '1' }, pipe],
  [true, { FORCE_COLOR: 'true' }, pipe],
  [false, { FORCE_COLOR: '0' }, terminal],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, terminal],
])('colours: %j for %j on %j', (expected, env, stdout) => {
  expect(isColored(env as Record<string, string>, stdout)).toBe(expected);
});

it.each([
  [80, {}, terminal],
  [Number.POSITIVE_INFINITY, {}, pipe],
  [40, { COLUMNS: '40' }, terminal],
  [40, { COLUMNS: '40' }, pipe],
  [100, { COLUMNS: '400' }, terminal],
  [20, { COLUMNS: '1' }, terminal],
  [80, { COLUMNS: 'wide' }, terminal],
  [Number.POSITIVE_INFINITY, { COLUMNS: '-5' }, pipe],
])('is %d columns wide for %j on %j', (expected, env, stdout) => {
  expect(screenOf({ env: env as Record<string, string>, stdout }).width).toBe(expected);
});
