import { describe, expect, it } from 'vitest';
import { checkAdvice } from '../../../src/knowledge/advice/check-advice.ts';
import { measureCoverage } from '../../../src/knowledge/advice/coverage.ts';
import { createFindAdvice } from '../../../src/knowledge/advice/find-advice.ts';
import { CommonSchema } from '../../../src/schema/facts/common.ts';
import { ServiceVersionSchema } from '../../../src/schema/facts/service.ts';
import { SourceSchema } from '../../../src/schema/facts/source.ts';
import { adviceFile, adviceIn, adviceOf, FRONT_MATTER } from './advice-files.ts';

const content = contentOf('Busy.A', 'Busy.B', 'Busy.C', 'Busy.DiskNotFound');
const WHOLE = {
  gone: { problems: ['not found'] },
  busy: { categories: ['Busy'] },
  letters: { subjects: ['a|b|c'] },
  all: { everything: true },
};
const check = (covers: Record<string, object>, of = content) => checkAdvice(adviceOf(covers), of);

describe('checkAdvice', () => {
  it('finds nothing wrong with advice that fits', () => {
    expect(check(WHOLE)).toEqual([]);
    expect(check({ ...WHOLE, client: { clientCodes: ['ELOST'] } })).toEqual([]);
  });

  it.each([
    ['advice/x.md: covers.codes: the content does not contain Busy.E', { codes: ['Busy.E'] }],
    ['advice/x.md: covers.clientCodes: the content contains Busy.A', { clientCodes: ['Busy.A'] }],
    ['advice/x.md: covers.clientCodes: the content contains Busy;', { clientCodes: ['Busy'] }],
    ['advice/x.md: covers.categories: the content does not contain Idle', { categories: ['Idle'] }],
    [
      'advice/x.md: covers.within: the content does not contain Idle',
      { problems: ['a'], within: ['Idle'] },
    ],
    [
      'advice/x.md: covers.outside: the content does not contain Idle',
      { problems: ['disk'], outside: ['Idle'] },
    ],
    ['advice/x.md: covers.problems: no code has "lost"', { problems: ['disk', 'lost'] }],
    ['advice/x.md: covers.subjects: no code has "^ disk not $"', { subjects: ['^ disk not $'] }],
    [
      'advice/x.md: before: the content does not contain nowhere',
      { problems: ['disk'], before: ['nowhere'] },
    ],
    ['advice/x.md: before: leads back', { problems: ['disk'], before: ['x'] }],
  ])('says: %s', (problem, covers) => {
    expect(check({ ...WHOLE, x: covers }).join('\n')).toContain(problem);
  });

  it.each([
    ['fix-first', "Don't retry"],
    ['back-off', 'Retry with back-off'],
    ['wait-for-state', 'Wait until'],
    ['fix-clock', 'Fix the clock, sign again, then retry'],
    ['unknown', 'Unclear:'],
  ])('wants the text on retrying to begin as %s does', (retry, opening) => {
    const problemsOf = (text: string) => {
      const front = { ...FRONT_MATTER, covers: { everything: true }, retry };
      const file = adviceFile(front, `## Confirm\n\na\n\n## Fix\n\na\n\n## Retry\n\n${text} b.\n`);
      return checkAdvice(adviceIn({ 'x.md': file }), content).join('\n');
    };
    expect(problemsOf(opening)).not.toContain('Retry:');
    expect(problemsOf('Perhaps')).toContain(`advice/x.md: Retry: begin with "${opening}"`);
  });

  it('refuses two that cover a code alike until one says that it goes before', () => {
    const double = { problems: ['disk not'] };
    expect(check({ ...WHOLE, double })).toEqual(
      [
        'reviewed/advice: double and gone both cover Busy.DiskNotFound; set before in one of them',
        expect.stringContaining('no code reaches it'),
      ].reverse(),
    );
    expect(check({ ...WHOLE, double: { ...double, before: ['gone'] } })).toEqual([
      'reviewed/advice/gone.md: no code reaches it',
    ]);
    expect(check({ ...WHOLE, double: { categories: ['Busy'] } }).join()).toContain(
      'busy and double both cover Busy.DiskNotFound',
    );
  });

  it('refuses names of sources and actions that content does not contain', () => {
    const [advice] = adviceOf({ all: { everything: true } });
    if (!advice) throw new TypeError('there is no advice');
    const wrong = {
      ...advice,
      sources: ['nobody'],
      fix: 'Call `DescribeNothing` before you go on.',
    };
    const problems = checkAdvice([wrong], content).join('\n');
    expect(problems).toContain(
      'reviewed/advice/all.md: sources: the content does not contain nobody',
    );
    expect(problems).toContain(
      'reviewed/advice/all.md: text: the content does not contain DescribeNothing',
    );
  });

  it('asks for advice on large categories and common codes', () => {
    const { busy: _, ...without } = WHOLE;
    expect(check(without)).toEqual([
      'reviewed/advice: no advice covers the category Busy, which has 4 codes',
    ]);
    const common = CommonSchema.parse({
      errorCodes: [{ code: 'Busy.A', scope: 'common', sources: ['cli'] }],
    });
    expect(check(WHOLE, { ...content, common })).toEqual([
      'reviewed/advice: no advice covers the common code Busy.A',
    ]);
  });

  it('refuses too low a share', () => {
    const { letters: _, ...few } = WHOLE;
    expect(check(few)).toEqual([
      "reviewed/advice: 25.0 % of the codes reach advice more specific than their category's, not 85.0 %",
    ]);
    const { all: __, busy: ___, ...some } = { ...WHOLE, letters: { subjects: ['a|b'] } };
    expect(check(some, contentOf('Busy.A', 'Busy.B', 'Busy.NotFound', 'Calm.Q'))).toEqual([
      'reviewed/advice: only 75.0 % of the codes reach any advice',
      "reviewed/advice: 75.0 % of the codes reach advice more specific than their category's, not 85.0 %",
    ]);
  });
});

describe('measureCoverage', () => {
  it('counts each code once, by the first advice that it reaches', () => {
    const find = createFindAdvice(adviceOf(WHOLE));
    expect(
      measureCoverage(find, ['Busy.A', 'Busy.A', 'Busy.Q', 'Calm.NotFound', 'Calm.Q']),
    ).toEqual({
      codes: 4,
      byLevel: { code: 0, problem: 1, subject: 1, category: 1, general: 1 },
      reached: 1,
      specific: 0.5,
    });
    expect(measureCoverage(find, []).specific).toBe(1);
  });
});

function contentOf(...codes: string[]) {
  const serviceVersion = ServiceVersionSchema.parse({
    service: 'disk',
    apiVersion: '2020-01-01',
    sources: ['cli'],
    errorCodes: codes.map((code) => ({ code, scope: 'service', sources: ['cli'] })),
  });
  const source = SourceSchema.parse({
    ...{ id: 'cli', kind: 'definitions', form: 'definition-json', url: null, title: null },
    ...{ product: null, frameLanguage: null, updatedAt: null, sha256: null },
  });
  return {
    sources: [source],
    common: CommonSchema.parse({}),
    serviceVersions: [serviceVersion],
  };
}
