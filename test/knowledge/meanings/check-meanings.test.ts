import { describe, expect, it } from 'vitest';
import { statementKey } from '../../../src/content/merge/statement-key.ts';
import { statementHash } from '../../../src/content/statement-hash.ts';
import { checkMeanings } from '../../../src/knowledge/meanings/check-meanings.ts';
import type { Meanings } from '../../../src/knowledge/meanings/load-meanings.ts';
import type { Content } from '../../../src/schema/facts/content.ts';
import type { Edition } from '../../../src/schema/facts/edition.ts';
import { type ServiceVersion, ServiceVersionSchema } from '../../../src/schema/facts/service.ts';
import { type MeaningRecord, MeaningRecordSchema } from '../../../src/schema/reviewed/meaning.ts';
import type { RetryRule } from '../../../src/schema/reviewed/retry-rule.ts';

const STATEMENT = 'The toy box of this child is already full and takes no more toys.';
const KEY = `international:${statementHash(STATEMENT)}`;

function version(service: string, described = false): ServiceVersion {
  const words = (text: string) => (described ? [{ text, sources: ['cli'] }] : []);
  return ServiceVersionSchema.parse({
    service,
    apiVersion: '2026-01-01',
    sources: ['cli'],
    actions: [
      {
        name: 'AddToy',
        descriptions: words('Adds a toy.'),
        input: [{ name: 'BoxId', type: { base: 'String' }, descriptions: words('A box.') }],
        errorCodes: ['LimitExceeded.Box'],
        sources: ['cli'],
      },
      {
        name: 'DescribeBoxes',
        descriptions: words('Lists boxes.'),
        output: [
          {
            name: 'Boxes',
            type: { array: true, reference: 'Box' },
            descriptions: words('All boxes.'),
          },
        ],
        sources: ['cli'],
      },
    ],
    dataTypes: [
      {
        name: 'Box',
        members: [
          { name: 'State', type: { base: 'String' }, descriptions: words('OPEN or SHUT.') },
        ],
        sources: ['cli'],
      },
    ],
    errorCodes: [
      {
        code: 'LimitExceeded.Box',
        scope: 'service',
        sources: ['cli'],
        statementHash: statementHash(STATEMENT),
        descriptions: words(STATEMENT),
      },
    ],
  });
}

function content(...versions: ServiceVersion[]): Content {
  return contentOf('international', versions);
}

function contentOf(edition: Edition, versions: readonly ServiceVersion[]): Content {
  const common = { errorCodes: [], envelopes: [] };
  const serviceVersions = versions.map((version) => ({
    ...version,
    errorCodes: version.errorCodes.map((code) => ({
      ...code,
      statementKeys: [statementKey(edition, code)],
    })),
  }));
  return { editions: [edition], common, serviceVersions } as unknown as Content;
}

function record(changes: Partial<MeaningRecord> = {}): MeaningRecord {
  return MeaningRecordSchema.parse({
    code: 'LimitExceeded.Box',
    meaning: 'The child owns as many toys as one account allows.',
    fix: 'Look at `State` in `DescribeBoxes`, then call `AddToy` with another `BoxId`.',
    retry: 'no',
    fixedBy: ['caller'],
    basis: [KEY],
    ...changes,
  });
}

function meanings(own: MeaningRecord[], shared: MeaningRecord[] = []): Meanings {
  const byCode = (records: MeaningRecord[]) => new Map(records.map((one) => [one.code, one]));
  return { shared: byCode(shared), services: new Map([['toy', byCode(own)]]) };
}

function problemsOf(one: MeaningRecord, on = content(version('toy')), rules: RetryRule[] = []) {
  return checkMeanings(meanings([one]), [on], rules).problems;
}

describe('a meaning', () => {
  it('has no problem if it fits', () => {
    expect(checkMeanings(meanings([record()]), [content(version('toy'))], [])).toEqual({
      pairs: 1,
      reached: 1,
      nameOnly: 0,
      problems: [],
    });
  });

  it('is needed for every code of every service', () => {
    expect(checkMeanings(meanings([]), [content(version('toy'))], []).problems).toEqual([
      'reviewed/meanings/services/toy.json: LimitExceeded.Box has no meaning',
    ]);
    const shared = meanings([], [record()]);
    expect(checkMeanings(shared, [content(version('toy'))], []).reached).toBe(1);
  });

  it('is of a code that the service lists', () => {
    const [problem] = checkMeanings(
      meanings([record(), record({ code: 'LimitExceeded.Boxx' })]),
      [content(version('toy'))],
      [],
    ).problems;
    expect(problem).toContain('no list of codes contains LimitExceeded.Boxx');
  });

  it('is needed and has a basis in each edition that lists the code', () => {
    const china = contentOf('china', [version('toy'), version('only')]);
    const { pairs, problems } = checkMeanings(
      meanings([record()]),
      [content(version('toy')), china],
      [],
    );
    expect(pairs).toBe(3);
    expect(problems).toEqual([
      'reviewed/meanings/services/only.json: LimitExceeded.Box has no meaning',
      expect.stringContaining(`add "china:${statementHash(STATEMENT)}" to its basis`),
    ]);
  });

  it('is stale when the statement changes', () => {
    const [problem] = problemsOf(record({ basis: ['international:0123456789'] }));
    expect(problem).toContain('is stale');
    expect(problem).toContain(KEY);
  });

  it('names actions, parameters, fields of data types and documented values that exist', () => {
    expect(problemsOf(record({ fix: 'Call `ListBoxes` first.' }))).toHaveLength(1);
    expect(problemsOf(record({ fix: 'Read `Boxes` in `DescribeBoxes` first.' }))).toEqual([]);
    const described = content(version('toy', true));
    const withValue = (value: string) =>
      record({ fix: `Wait until \`State\` in \`DescribeBoxes\` is \`${value}\`.` });
    expect(problemsOf(withValue('OPEN'), described)).toEqual([]);
    expect(problemsOf(withValue('AJAR'), described)).toHaveLength(1);
  });

  it('may name an action of another service only with that service', () => {
    const two = content(version('toy'), {
      ...version('shop'),
      actions: [{ ...version('shop').actions[0], name: 'SellToy' }] as ServiceVersion['actions'],
    });
    const shared = record();
    const check = (fix: string) =>
      checkMeanings(meanings([record({ fix })], [shared]), [two], []).problems;
    expect(check('Call `SellToy` first.')).toHaveLength(1);
    expect(check('Call `SellToy` of shop first.')).toEqual([]);
  });

  it('does not copy six words from a statement', () => {
    const copied = record({ meaning: 'Sadly the toy box of this child is already full.' });
    expect(problemsOf(copied, content(version('toy', true)))[0]).toContain(
      'copies “the toy box of this child”',
    );
  });

  it.each([
    ['says more than the name', { meaning: 'The limit of the box is exceeded.' }],
    ['does not say please', { fix: 'Please call `AddToy` with another box.' }],
    ['is one sentence', { meaning: 'The child owns enough toys. It wants more.' }],
    ['ends with a full stop', { meaning: 'The child owns as many toys as it may' }],
    ['does not send you to support first', { fix: 'Contact support about the box.' }],
  ])('%s', (_, changes) => {
    expect(problemsOf(record(changes))).toHaveLength(1);
  });

  it('may repeat the name only if it says so', () => {
    expect(
      problemsOf(record({ meaning: 'The limit of the box is exceeded.', nameOnly: true })),
    ).toEqual(['1 of 1 meanings say no more than the name']);
  });

  it('never contradicts official evidence about the whole service', () => {
    const rule = { code: 'LimitExceeded.Box', verdict: 'wait-for-state', evidence: [] } as const;
    const broad = { ...rule, evidence: [{ tool: 'terraform', source: 'a' }] } as RetryRule;
    expect(problemsOf(record(), content(version('toy')), [broad])[0]).toContain(
      'retry is "no", but official sources say "wait"',
    );
    const reasoned = record({ differs: 'The tool repeats every code of this category.' });
    expect(problemsOf(reasoned, content(version('toy')), [broad])).toEqual([]);
    expect(problemsOf(reasoned)[0]).toContain('differs, but from nothing official');
    const narrow = { ...broad, actions: ['AddToy'] } as RetryRule;
    expect(problemsOf(record(), content(version('toy')), [narrow])).toEqual([]);
  });
});

describe('the shape of a meaning', () => {
  it.each([
    ['a meaning of 161 characters', { meaning: `${'a'.repeat(160)}.` }],
    ['a fix of 201 characters', { fix: `${'a'.repeat(200)}.` }],
    ['wait without until what', { retry: 'wait' as const }],
    ['until what without wait', { waitFor: 'the box is open' }],
    ['nobody who can fix it', { fixedBy: [] }],
    ['somebody twice', { fixedBy: ['caller' as const, 'caller' as const] }],
    ['a basis that is not a hash', { basis: ['go:1'] }],
  ])('rejects %s', (_, changes) => {
    expect(MeaningRecordSchema.safeParse({ ...record(), ...changes }).success).toBe(false);
  });
});
