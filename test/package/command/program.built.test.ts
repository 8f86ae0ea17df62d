import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { COMMAND_HINTS } from '../../../src/package/terminal/hints.ts';
import { createStyle } from '../../../src/package/terminal/style.ts';
import { CONTROL, tooWide } from './tcerr.ts';

// The source does not have the files that the build writes next to the command.
vi.mock('../../../src/package/answers/read-beside.ts', () => ({
  readBeside: (name: string) => readFile(`dist/catalog/tcerr/${name}`, 'utf8'),
}));
// Tests that ran in this process before may have loaded modules that read files next to the source.
vi.resetModules();
const { run } = await import('../../../src/package/command/program.ts');

async function* bytesOf(input: Uint8Array) {
  yield input;
}

/** Runs the command from its source, where no code is known. */
async function runOn(args: string[], input: Uint8Array = new Uint8Array(), width = 80) {
  let written = '';
  const write = (text: string) => {
    written += text;
  };
  const exitCode = await run(args, {
    out: write,
    error: write,
    pass: async () => true,
    interruption: () => new AbortController().signal,
    stop: () => {},
    input: Object.assign(bytesOf(input), { isPipe: false }),
    screen: { style: createStyle(false), width, hints: COMMAND_HINTS },
  });
  return { exitCode, written };
}

const word = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'binary' }).map((text) => `--${text}`),
  fc.constantFrom('explain', 'complete', 'completion', '--', '-', '--json', '--help', '--limit'),
);

it('takes any arguments, and writes nothing that a terminal would act on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (args) => {
      const { exitCode, written } = await runOn(args);
      expect([0, 1, 2]).toContain(exitCode);
      expect(written).not.toMatch(CONTROL);
    }),
    { numRuns: 500 },
  );
});

it('takes any bytes from standard input', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 500 }),
    fc
      .string({ unit: 'binary' })
      .map((text) => Buffer.from(`Code=Made.Up${text}RequestId=${text}`)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.boolean(), async (input, asJson) => {
      const { exitCode, written } = await runOn(asJson ? ['-', '--json'] : ['-'], input);
      expect(exitCode).toBe(1);
      expect(written).not.toMatch(CONTROL);
    }),
  );
});

it('suggests the command that was meant', async () => {
  expect(await runOn(['serch', 'x'])).toEqual({
    exitCode: 2,
    written: expect.stringMatching(/unknown command 'serch'\n\(Did you mean search\?\)/),
  });
});

describe.each([20, 30, 44, 60, 80])('on a terminal of %i columns', (width) => {
  it.each([
    [[], ''],
    [['--help'], ''],
    [['explain', '--help'], ''],
    [['complete', '--help'], ''],
    [['--version'], ''],
    [['stats'], ''],
    [['FailedOperation.NeverSeenAnywhere', '--service', 'cvm'], ''],
    [['explain', '--service', 'cvmm', 'x'], ''],
    [['explain', '--wrong', 'x'], ''],
    [['hello there nothing of the kind'], ''],
    [['search', 'access', 'key'], ''],
    [['search', 'zzzz', 'qqqq', 'nothing', 'of', 'the', 'kind'], ''],
    [['actions', 'FailedOperation.NeverSeenAnywhere'], ''],
    [['policy', '--help'], ''],
    [['policy', 'hello'], ''],
    [['policy', 'you are not authorized to perform operation (cdn:UpdateDomainConfig)'], ''],
    [['-'], 'Code=Made.Up RequestId=3c140219-cfe9-470e-b241-000000000001'],
    [['-'], Array.from({ length: 30 }, (_, at) => `Code=Made.Up${at}\n`).join('')],
  ])('%j prints no wider line', async (args, input) => {
    const { written } = await runOn(args, Buffer.from(input), width);
    expect(written).not.toBe('');
    expect(tooWide(written, width)).toEqual([]);
  });
});
