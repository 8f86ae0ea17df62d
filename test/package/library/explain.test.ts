import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../src/package/library/explaining/explainer.ts';
import { processorTimeMs } from '../../processor-time.ts';
import { sampleCatalog } from '../sample-catalog.ts';
import { AWKWARD_TEXT } from '../sample-content.ts';

const { explain, ...data } = sampleCatalog();

describe('explain of a known code', () => {
  it('tells what each service says, with sources, and which actions return it', () => {
    expect(explain('FailedOperation.DbError')).toEqual({
      known: true,
      removed: false,
      history: [],
      layer: 'api-3.0',
      meaning: null,
      fix: null,
      fixedBy: ['caller'],
      cause: null,
      said: null,
      likelyCodes: [],
      reading: null,
      meanings: [],
      shouldRetry: { answer: 'backoff', waitFor: null, saidBy: 'official' },
      code: 'FailedOperation.DbError',
      category: 'FailedOperation',
      parent: 'FailedOperation',
      scope: 'service',
      services: ['as', 'disk'],
      words: ['failed', 'operation', 'db', 'error'],
      sites: ['international'],
      statements: [
        { service: 'as', text: 'Scaling failed.', sources: [source('one', '2024-05-06 07:08:09')] },
        { service: 'disk', text: AWKWARD_TEXT, sources: [source('two', null)] },
      ],
      actions: [{ service: 'disk', apiVersion: '2020-01-02', action: 'Mount' }],
      retry: expect.objectContaining({ verdict: 'transient' }),
      documentation: 'https://example.com/one',
      advice: expect.objectContaining({ name: 'failed' }),
    });
  });

  it('keeps codes apart that differ in letter case alone', () => {
    expect(texts('FailedOperation.DBError')).toEqual(['Old wording.', 'New wording.']);
    expect(explain('FailedOperation.DBError').actions).toEqual([
      { service: 'disk', apiVersion: '2020-01-02', action: 'Format' },
      { service: 'disk', apiVersion: '2021-01-02', action: 'Format' },
    ]);
  });

  it('tells both wordings of a common code, then what a service says of it', () => {
    const explanation = explain('FailedOperation');
    expect(explanation).toMatchObject({ scope: 'common', parent: null, services: ['disk'] });
    expect(explanation.statements.map(({ service, text }) => [service, text])).toEqual([
      [null, 'Operation failed.'],
      [null, 'The operation failed.'],
      ['disk', 'The disk did not do it.'],
    ]);
  });

  it('says that a description is absent, with the page that lists the code', () => {
    expect(explain('InternalError').statements).toEqual([
      { service: null, text: null, sources: [source('one', '2024-05-06 07:08:09')] },
    ]);
    expect(texts('Quota.Disk.Full')).toEqual([null]);
  });

  it('knows a code that ends in a dot', () => {
    expect(explain(' Strange. ')).toMatchObject({ known: true, code: 'Strange.', parent: null });
  });
});

describe('advice', () => {
  it('says what is wrong, not what it is about', () => {
    expect(explain('Quota.Disk.Full').advice).toEqual({
      name: 'full',
      level: 'problem',
      cause: 'The cause of full.',
      fix: 'The fix of full.',
      fixedBy: ['caller'],
    });
  });

  it('is found for codes in full, whether or not the catalog lists them', () => {
    expect(explain('Strange.').advice).toMatchObject({ name: 'by-code', level: 'code' });
    expect(explain('Not.Listed').advice).toMatchObject({ name: 'by-code', level: 'code' });
  });

  it('is that of the code that differs in letter case alone', () => {
    expect(explain('quota.disk.full').advice).toMatchObject({ name: 'full' });
  });

  it('reaches unknown codes as well, and only codes', () => {
    expect(explain('FailedOperation.Unheard').advice).toMatchObject({ level: 'category' });
    expect(explain('Unheard.Of').advice).toMatchObject({ name: 'any', level: 'general' });
    expect(explain('no code at all').advice).toBeNull();
  });
});

describe('explain of an unknown code', () => {
  it.each([
    ['failedoperation.dberror', { code: 'FailedOperation.DBError', relation: 'letter-case' }],
    ['QUOTA_DISK_FULL', { code: 'Quota.Disk.Full', relation: 'letter-case' }],
    ['FailedOperation.New.Thing', { code: 'FailedOperation', relation: 'ancestor' }],
    ['Quota.Disk.Gone', { code: 'Quota', relation: 'category' }],
    ['NeverSeen.Before', null],
    ['__proto__', null],
    ['constructor', null],
    ['toString', null],
  ])('gives the nearest family of %s', (code, nearest) => {
    expect(explain(code)).toMatchObject({
      known: false,
      code,
      scope: null,
      services: [],
      statements: [],
      actions: [],
      nearest,
    });
  });
});

describe('explain of other inputs', () => {
  const envelope = {
    Response: { Error: { Code: 'Quota.Disk.Full', Message: 'full' }, RequestId: 'id-1' },
  };
  class SdkError extends Error {
    readonly requestId = 'id-1';
    get code() {
      return 'Quota.Disk.Full';
    }
  }
  const found = { known: true, code: 'Quota.Disk.Full', message: 'full', requestId: 'id-1' };

  it.each([
    ['an envelope', envelope],
    ['an envelope as text', JSON.stringify(envelope, null, 2)],
    ['an error with an inherited code', new SdkError('full')],
    ['a plain object', { code: 'Quota.Disk.Full', message: 'full', requestId: 'id-1' }],
  ])('reads %s', (_, input) => {
    expect(explain(input)).toMatchObject(found);
  });

  it.each([
    '[TencentCloudSDKException] code:Quota.Disk.Full message:full requestId:9f3c2d1e-0000-4000-8000-000000000001',
    '[TencentCloudSDKError] Code=Quota.Disk.Full, Message=full, RequestId=9f3c2d1e-0000-4000-8000-000000000001',
    'level=error resp="{\\"Code\\":\\"Quota.Disk.Full\\"},\\"RequestId\\":\\"9f3c2d1e-0000-4000-8000-000000000001\\"}"',
    '{"level":"error","Code":"Quota.Disk.Full","RequestId":"9f3c2d1e-0000-4000-8000-000000000001"}',
  ])('finds code and request in %s', (line) => {
    expect(explain(line)).toMatchObject({
      known: true,
      code: 'Quota.Disk.Full',
      requestId: '9f3c2d1e-0000-4000-8000-000000000001',
    });
  });

  it('tells an error without a code by its cause', () => {
    const cause = { code: 'Quota.Disk.Full', message: 'full', requestId: 'id-1' };
    expect(explain(new Error('the job failed', { cause }))).toMatchObject(found);
    expect(explain(new Error('no code', { cause: new Error('none') }))).toMatchObject({
      code: null,
      message: 'no code',
    });
  });

  it('finds the code that an error quotes in its message', () => {
    const error = new Error('call failed: FailedOperation.DBError');
    expect(explain(error)).toMatchObject({
      code: 'FailedOperation.DBError',
      message: error.message,
    });
  });

  it.each(['Forbidden', 'aborted', 'seven', 'x-y.z'])(
    'takes the message %s, which is one word, for no code',
    (message) => {
      const explanation = explain(new Error(message));
      expect(explanation).toMatchObject({ known: false, code: null, message });
    },
  );

  it('prefers a code of a known family to the first word of that shape', () => {
    expect(explain('HttpClient gave up: Quota.Disk.Odd')).toMatchObject({ code: 'Quota.Disk.Odd' });
  });

  it('takes what a text labels as the code, and no other word, for an unknown code', () => {
    expect(explain('HttpClient: code=NeverSeen.Before')).toMatchObject({
      code: 'NeverSeen.Before',
    });
    expect(explain('HttpClient gave up')).toMatchObject({ known: false, code: null });
  });

  it('lets a labelled code decide, though the message names a known one', () => {
    expect(explain('Code=BrandNew.Thing, Message=InternalError happened')).toMatchObject({
      known: false,
      code: 'BrandNew.Thing',
      nearest: null,
    });
    expect(explain('Code=Quota.New, Message=InternalError happened')).toMatchObject({
      code: 'Quota.New',
      nearest: { code: 'Quota', relation: 'category' },
    });
  });

  it.each(['the postal code of NewYork', 'exit code 1 from MyService'])(
    'calls no word of %s a code',
    (text) => expect(explain(text)).toMatchObject({ known: false, code: null }),
  );

  it('reads through the colours of a terminal', () => {
    expect(explain('\u001b[31mInternalError\u001b[0m')).toMatchObject({ code: 'InternalError' });
  });

  it('tells the request of a response that succeeded', () => {
    const explanation = explain({ Response: { RequestId: 'id-2' } });
    expect(explanation).toMatchObject({ known: false, code: null, requestId: 'id-2' });
  });

  it('adds the statements of a record that it is given', () => {
    const bare = createExplainer({ ...data, services: [] });
    const disk = data.services.filter(({ service }) => service === 'disk');
    expect(bare('FailedOperation.DbError')).toMatchObject({
      services: ['as', 'disk'],
      statements: [],
    });
    expect(bare('FailedOperation.DbError', { services: disk }).statements).toHaveLength(1);
  });
});

describe('explain with options that JavaScript may give', () => {
  const plain = explain('FailedOperation.DbError');
  const thrower = {
    get services() {
      throw new Error('no');
    },
  };
  const broken = { service: 'disk', errors: [null, { code: 'FailedOperation.DbError' }] };

  it.each([
    ['null', null],
    ['a text', 'cam'],
    ['services by name', { services: ['cam'] }],
    ['a service that is undefined', { services: [undefined, null] }],
    ['a module in place of its record', { services: [{ cam: data.services[0] }] }],
    ['a record outside a list', { services: data.services[0] }],
    ['a getter that throws', thrower],
    ['a service and an action that are not texts', { service: 7, action: {} }],
  ])('ignores %s', (_, options) => {
    expect(explain('FailedOperation.DbError', options as never)).toEqual(plain);
  });

  it('ignores the broken errors of a record', () => {
    const options = { services: [broken] } as never;
    expect(explain('FailedOperation.DbError', options)).toMatchObject({ known: true });
  });
});

describe('explain of hostile inputs', () => {
  const thrower = () => {
    throw new Error('no');
  };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 42],
    ['a symbol', Symbol('x')],
    ['an empty text', ''],
    ['a list', [[[]]]],
    ['an object without prototype', Object.create(null)],
    [
      'a getter that throws',
      {
        get code() {
          return thrower();
        },
      },
    ],
    ['a proxy that throws', new Proxy({}, { get: thrower, has: thrower, getPrototypeOf: thrower })],
    ['a revoked proxy', revoked.proxy],
    ['a code that is not a text', { code: { toString: thrower } }],
    ['an envelope with a foreign code', { Response: { Error: { Code: 7 } } }],
  ])('does not throw for %s', (_, input) => {
    expect(explain(input)).toMatchObject({ known: false, code: null, nearest: null });
  });

  it('looks at the first and last 100,000 characters alone, and does so quickly', () => {
    const started = processorTimeMs();
    const long = 'x '.repeat(50_000);
    expect(explain(`${long}Quota.Disk.Full${long}`)).toMatchObject({ code: null });
    expect(explain(`${long}${long}Quota.Disk.Full`)).toMatchObject({ code: 'Quota.Disk.Full' });
    expect(explain(`{"${'code" '.repeat(5_000_000)}`)).toMatchObject({ known: false });
    expect(explain({ message: 'A'.repeat(10_000_000) }).message).toHaveLength(10_000);
    expect(processorTimeMs() - started).toBeLessThan(2_000);
  });

  it('gives out nothing that a caller could change for others', () => {
    const { statements, actions } = explain('FailedOperation.DbError');
    expect(
      [statements, statements[0], statements[0]?.sources, actions].every(Object.isFrozen),
    ).toBe(true);
  });
});

function source(id: string, updatedAt: string | null) {
  return {
    id,
    url: `https://example.com/${id}`,
    title: `Page ${id}`,
    updatedAt,
    site: 'international',
  };
}

function texts(code: string) {
  return explain(code).statements.map(({ text }) => text);
}
