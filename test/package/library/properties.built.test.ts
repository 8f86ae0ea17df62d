import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as Catalog from '../../../src/package/library/index.ts';
import { LIMITS } from '../../../src/package/library/input/limits.ts';
import { parseErrorResponse } from '../../../src/package/library/input/parse-error-response.ts';
import { readInput } from '../../../src/package/library/input/read-input.ts';
import { readProperty, readString } from '../../../src/package/library/input/safe-read.ts';
import { errorsOfAction, isErrorOfService } from '../../../src/package/library/service.ts';
import { categoryOf, parentOf } from '../../../src/schema/facts/code-parts.ts';
import { anyInput, anyText, codeLike, jsonValue, longText } from '../../arbitraries.ts';
import { processorTimeMs } from '../../processor-time.ts';
import { sampleCatalog } from '../sample-catalog.ts';

/** The package as it is built, with all of its codes. */
const load = createRequire(import.meta.url);
const { errorCodes, explain, isErrorCode }: typeof Catalog = load('tencentcloud-error-catalog');
const known = new Set<string>(errorCodes());
const categories = new Set(errorCodes().map((code) => categoryOf(code)));
const knownCode = fc.constantFrom<string>(...errorCodes());

/** How long a megabyte may take: some milliseconds, or minutes where a pattern is quadratic. */
const TIME_LIMIT_MS = 4_000;

/** What is true of every explanation. */
function expectSound(explanation: Catalog.Explanation): void {
  const { code, category, parent, message, requestId } = explanation;
  expect(explanation.known).toBe(code !== null && known.has(code));
  expect(category).toBe(code === null ? null : categoryOf(code));
  expect(parent).toBe(code === null ? null : parentOf(code));
  expect(code?.length ?? 0).toBeLessThanOrEqual(LIMITS.code);
  for (const [text, limit] of [
    [message, LIMITS.message],
    [requestId, LIMITS.requestId],
  ] as const) {
    expect(['string', 'undefined']).toContain(typeof text);
    expect(text?.length ?? 0).toBeLessThanOrEqual(limit);
  }
  if (!explanation.known) expectSoundUnknown(explanation);
}

function expectSoundUnknown(explanation: Catalog.UnknownExplanation): void {
  const { code, nearest, services, statements, actions } = explanation;
  expect([services, statements, actions]).toEqual([[], [], []]);
  if (nearest === null) return;
  if (nearest.relation === 'category') {
    expect(categories).toContain(nearest.code);
    expect(categoryOf(code ?? '')).toBe(nearest.code);
    return;
  }
  expect(known).toContain(nearest.code);
  if (nearest.relation === 'letter-case')
    expect(nearest.code.toLowerCase()).toBe(code?.toLowerCase());
  else expect(code).toMatch(`${nearest.code}.`);
}

describe('explain', () => {
  it('never throws, and never contradicts itself', () => {
    fc.assert(
      fc.property(anyInput, (input) => expectSound(explain(input()))),
      { numRuns: 3_000 },
    );
  });

  it('knows a code exactly when the catalog lists it', () => {
    fc.assert(
      fc.property(fc.oneof(codeLike, knownCode), (code) => {
        fc.pre(code.length <= LIMITS.code);
        expect(isErrorCode(code)).toBe(known.has(code));
        expect(explain(code)).toMatchObject({ known: known.has(code), code });
        expect(explain({ code })).toMatchObject({ known: known.has(code), code });
      }),
      { numRuns: 1_000, examples: [['__proto__'], ['constructor']] },
    );
  });

  it('gives the nearest family of a known code that was changed', () => {
    fc.assert(
      fc.property(knownCode, fc.stringMatching(/^[A-Z][a-z]{2,9}Qz$/), (code, more) => {
        const ancestor = explain(`${code.replace(/\.$/, '')}.${more}`);
        fc.pre(!ancestor.known);
        expectSound(ancestor);
        expect(ancestor.nearest).not.toBeNull();
        const folded = explain(code.toUpperCase());
        if (!folded.known) expect(folded.nearest?.relation).toBe('letter-case');
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['Go', (code: string, text: string) => `[TencentCloudSDKError] Code=${code}, Message=${text}`],
    ['Python', (code: string, text: string) => `code:${code} message:${text}`],
    ['JSON', (code: string, text: string) => JSON.stringify({ Code: code, Message: text })],
    [
      'an envelope',
      (code: string, text: string) =>
        JSON.stringify({ Response: { Error: { Code: code, Message: text }, RequestId: text } }),
    ],
  ])('finds the code of a line of %s, whatever the message says', (_, line) => {
    fc.assert(
      fc.property(knownCode, anyText, (code, text) => {
        expect(explain(line(code, text))).toMatchObject({ known: true, code });
      }),
      { numRuns: 500 },
    );
  });

  it('takes bounded time for a megabyte of anything', () => {
    fc.assert(
      fc.property(longText, (makeText) => {
        const text = makeText();
        for (const input of [text, { message: text }, { Response: { Error: { Code: text } } }]) {
          const started = processorTimeMs();
          expectSound(explain(input));
          expect(processorTimeMs() - started).toBeLessThan(TIME_LIMIT_MS);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('parseErrorResponse', () => {
  it('throws for nothing, and gives what it says it gives', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const parsed = parseErrorResponse(input());
        if (parsed.outcome === 'failure') {
          expect(typeof parsed.code).toBe('string');
          expect(parsed.code.length).toBeLessThanOrEqual(LIMITS.code);
          for (const text of [parsed.message, parsed.requestId])
            expect(text === null || typeof text === 'string').toBe(true);
        } else if (parsed.outcome === 'success') expect(typeof parsed.response).toBe('object');
        else
          expect(['not-json', 'too-long', 'no-response', 'no-error-code']).toContain(parsed.reason);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads a text as it reads what the text parses to', () => {
    fc.assert(
      fc.property(jsonValue, fc.constantFrom(0, 2), (value, indent) => {
        // An object is parsed already, and a text within JSON is not an envelope.
        fc.pre(typeof value !== 'string');
        const text = JSON.stringify(value, null, indent);
        expect(parseErrorResponse(text)).toEqual(parseErrorResponse(JSON.parse(text)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes bounded time for a megabyte of anything', () => {
    fc.assert(
      fc.property(longText, (makeText) => {
        const text = makeText();
        const started = processorTimeMs();
        parseErrorResponse(text);
        expect(processorTimeMs() - started).toBeLessThan(TIME_LIMIT_MS);
      }),
      { numRuns: 30 },
    );
  });
});

describe('readInput', () => {
  const { knowledge } = sampleCatalog();
  it('gives codes, message and request that are texts within bounds', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { codes, message = '', requestId = '' } = readInput(input(), knowledge);
        for (const code of codes) {
          expect(code).toMatch(/\S/);
          expect(code.length).toBeLessThanOrEqual(LIMITS.code);
        }
        expect(message.length).toBeLessThanOrEqual(LIMITS.message);
        expect(requestId.length).toBeLessThanOrEqual(LIMITS.requestId);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('readProperty and readString', () => {
  it('throw for nothing', () => {
    fc.assert(
      fc.property(
        anyInput,
        fc.oneof(anyText, fc.constantFrom('code', '__proto__')),
        (value, key) => {
          readProperty(value(), key);
          expect(readString(value(), key, 10)?.length ?? 0).toBeLessThanOrEqual(10);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('the guard of a service', () => {
  const disk = sampleCatalog().services.find(({ service }) => service === 'disk');
  if (!disk) throw new Error('the sample has no disk service');

  it('throws for nothing, and takes none but an error with a code of the service', () => {
    const commonCodes = new Set(errorsOfAction(disk, 'no such action'));
    const codes = new Set([...disk.errors.map(({ code }) => code), ...commonCodes]);
    for (const code of codes) expect(isErrorOfService(disk, { code })).toBe(true);
    fc.assert(
      fc.property(anyInput, codeLike, (input, code) => {
        isErrorOfService(disk, input());
        expect(isErrorOfService(disk, { code })).toBe(codes.has(code));
      }),
      { numRuns: 2_000 },
    );
  });
});
