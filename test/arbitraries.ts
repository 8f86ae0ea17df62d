import fc from 'fast-check';

/** What is written like a code, whether or not it is one; also a bit longer than any may be. */
export const codeLike = fc.oneof(
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,20}(\.[A-Za-z0-9_]{1,12}){0,3}\.?$/),
  fc.stringMatching(/^[A-Z][a-z]{60,90}\.[A-Z][a-z]{60,90}$/),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__.polluted'),
);

/** Pieces of what is parsed, of what could end it early, and of what makes a slow pattern slow. */
const FRAGMENTS = [
  ...['Code', 'code', 'Code=', '"Code":"', 'errorCode: ', 'RequestId', 'request id: ', 'Message='],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '\\',
    '\\"',
    ':',
    '=',
    ',',
    ' ',
    '\n',
    '.',
    '-',
    '_',
    '%!d(string=',
  ],
  ...[
    'A',
    'a',
    'Aa',
    'AA',
    '0',
    'A.',
    'InternalError',
    'InvalidParameter.',
    '{"Response":{"Error":',
  ],
  ...[
    '\u001b[',
    '\u001b[31m',
    '\\u001b[',
    '\u009b',
    '\u202e',
    '\ud800',
    '\u{1f600}',
    '\u0000',
    '~',
    '`',
  ],
];

/** A text of such pieces, or of any characters at all. */
export const anyText = fc.oneof(
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

/** Makes a megabyte of one to three pieces, over and over, with an end of its own. */
export const longText: fc.Arbitrary<() => string> = fc
  .tuple(
    fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '!', '"', '}', 'InternalError'),
  )
  .map(([parts, end]) => {
    const part = parts.join('');
    // A report of a failure shows the pieces, for nobody reads a megabyte.
    return named(() => part.repeat(Math.ceil(1_000_000 / part.length)) + end, [part, end]);
  });

/** Any value that JSON can contain, often close to a response of the API. */
export const jsonValue = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      Response: fc.oneof(
        fc.jsonValue(),
        fc.record(
          {
            Error: fc.oneof(
              fc.jsonValue(),
              fc.record(
                { Code: fc.oneof(codeLike, fc.jsonValue()), Message: anyText },
                { requiredKeys: [] },
              ),
            ),
            RequestId: fc.oneof(fc.uuid(), fc.jsonValue()),
          },
          { requiredKeys: [] },
        ),
      ),
    },
    { requiredKeys: [] },
  ),
);

/** Makes an input anew, for some change as they are read, and some must not be looked at before. */
export type MakeInput = () => unknown;

/** Any value of a program, often similar to an error of an SDK, and often hostile. */
export const anyInput: fc.Arbitrary<MakeInput> = fc.oneof(
  plain(codeLike),
  plain(anyText),
  plain(jsonValue),
  plain(jsonValue.map((value) => JSON.stringify(value, null, 2))),
  plain(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true })),
  plain(
    fc
      .record({
        code: fc.oneof(codeLike, fc.anything()),
        message: anyText,
        requestId: fc.anything(),
      })
      .map((properties) => Object.assign(new Error('x'), properties)),
  ),
  fc.tuple(anyText, anyText).map((texts) => named(() => changing(texts), texts)),
  fc
    .tuple(jsonValue, fc.nat(12))
    .map(([value, reads]) => named(() => failingAfter(value, reads), [value, reads])),
  fc
    .constantFrom(
      cyclic,
      revoked,
      throwing,
      () => cyclic,
      () => Symbol('x'),
    )
    .map((make: MakeInput) => named(make, make.name)),
);

function plain(values: fc.Arbitrary<unknown>): fc.Arbitrary<MakeInput> {
  return values.map((value) => named(() => value, value));
}

/** Lets a report of a failure show what the input is made of. */
function named<T>(make: () => T, label: unknown): () => T {
  return Object.assign(() => make(), { [fc.toStringMethod]: () => fc.stringify(label) });
}

/** A list that contains itself, in an envelope that does so too. */
function cyclic(): object {
  const envelope: Record<string, unknown> = { code: 'InternalError' };
  envelope.Response = envelope;
  envelope.Error = [envelope];
  return envelope;
}

/** Says another thing each time it is asked. */
function changing([one, other]: readonly [string, string]): object {
  let reads = 0;
  const next = () => {
    reads += 1;
    return reads % 3 === 0 ? { toString: () => one } : reads % 2 === 0 ? one : other;
  };
  return {
    get code() {
      return next();
    },
    get message() {
      return next();
    },
    get Response() {
      return next();
    },
  };
}

/** A value whose properties, and theirs, can be read so many times before reading throws. */
function failingAfter(value: unknown, reads: number): unknown {
  let left = reads;
  const wrap = (inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null) return inner;
    return new Proxy(inner, {
      get(target, key) {
        if (left === 0) throw new Error('no more');
        left -= 1;
        const property: unknown = Reflect.get(target, key);
        const isFixed = Reflect.getOwnPropertyDescriptor(target, key)?.configurable === false;
        return isFixed ? property : wrap(property);
      },
    });
  };
  return wrap(value);
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function throwing(): object {
  const refuse = () => {
    throw new Error('no');
  };
  return new Proxy(() => undefined, {
    ...{ get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse, apply: refuse },
    ...{ getOwnPropertyDescriptor: refuse, set: refuse, defineProperty: refuse },
  });
}
