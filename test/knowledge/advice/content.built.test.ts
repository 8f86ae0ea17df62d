import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadEditions } from '../../../src/content/load-editions.ts';
import { checkAdvice, knownCodes } from '../../../src/knowledge/advice/check-advice.ts';
import { measureCoverage } from '../../../src/knowledge/advice/coverage.ts';
import { createFindAdvice } from '../../../src/knowledge/advice/find-advice.ts';
import { inheritAdvice } from '../../../src/knowledge/advice/inherit-advice.ts';
import { loadAdvice } from '../../../src/knowledge/advice/load-advice.ts';
import { ADVICE_SECTIONS } from '../../../src/schema/reviewed/advice.ts';
import { corpusPath } from '../../corpus.ts';
import reviewed from './reviewed.json' with { type: 'json' };

/** What the short texts of all advice may weigh, as the npm package carries them. */
const SHORT_TEXT_BYTES = 20_000;

const content = loadEditions('content');
const advice = loadAdvice('content');
const find = createFindAdvice(advice);
const retry = (code: string) => inheritAdvice(find(code)).retry?.value;

describe('the advice', () => {
  it('fits the content', () => {
    expect(checkAdvice(advice, content)).toEqual([]);
  });

  it('reaches all codes, and 85 of 100 in a more specific way than by their category', () => {
    const coverage = measureCoverage(find, knownCodes(content));
    expect(coverage.codes).toBeGreaterThan(content.manifest.counts.distinctErrorCodes);
    expect(coverage.reached).toBe(1);
    expect(coverage.specific).toBeGreaterThanOrEqual(0.85);
  });

  it('has short texts that the catalog can carry', () => {
    const text = advice.map(({ cause, fix }) => cause + fix).join('');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(SHORT_TEXT_BYTES);
  });

  it('says something of everything, whatever the code', () => {
    for (const code of [...knownCodes(content), 'Never.Seen']) {
      const { retry, sections } = inheritAdvice(find(code));
      expect([code, retry !== undefined, ...Object.keys(sections)]).toEqual([
        code,
        true,
        ...ADVICE_SECTIONS,
      ]);
    }
  });

  it('tells a quota from a rate', () => {
    expect(retry('RequestLimitExceeded')).toBe('back-off');
    expect(retry('RequestLimitExceeded.NeverSeen')).toBe('back-off');
    expect(retry('LimitExceeded')).not.toBe('back-off');
    expect(retry('LimitExceeded.SubnetLimitExceeded')).toBe('fix-first');
  });

  it.each([
    ['UnsupportedOperation.PkgExhausted', 'package-used-up'],
    ['FailedOperation.UserHasNoFreeAmount', 'package-used-up'],
    ['LimitExceeded.SubnetLimitExceeded', 'quota'],
    ['ResourceUnavailable.InstanceType', 'not-offered'],
    ['InvalidParameterValue.SpecNotOnSale', 'not-offered'],
    ['ResourceInsufficient.AvailabilityZoneSoldOut', 'sold-out'],
    ['ResourceUnavailable.ApplicationStopped', 'state'],
    ['InternalError.CvmCommon', 'inner-code'],
    ['FailedOperation.AsCommon', 'inner-code'],
    ['InternalError.CidrInvali', 'invalid-value'],
    ['InternalError.TaskLifeStateError', 'state'],
    ['InternalError.GetRoleError', 'role'],
    ['InternalError.DbError', 'internal-fault'],
    ['ResourceUnavailable.RepeatRefund', 'already-gone'],
    ['OperationDenied.LatestVersionNow', 'no-change'],
    ['FailedOperation.ImageBlur', 'unusable-picture'],
  ])('distinguishes the cause of %s', (code, name) => {
    expect(find(code)[0]?.advice.name).toBe(name);
  });

  it.each(['already-exists', 'already-gone', 'no-change', 'not-found', 'resource-not-found'])(
    'offers to treat what is done already as success: %s',
    (name) => {
      expect(advice.find((one) => one.name === name)?.fix).toContain('treat this as success');
    },
  );

  it('does not lead with advice that only says where to look', () => {
    const guessing = advice.filter(({ covers }) => covers.subjects.length > 0);
    const led = guessing.filter(({ covers }) => covers.codes.length + covers.problems.length > 0);
    expect(guessing.length).toBeGreaterThan(0);
    expect(led.map(({ name }) => name)).toEqual([]);
  });

  it('says of what a client raises that the API did not answer', () => {
    for (const code of [
      'ClientError.NetworkError',
      'ClientError.HttpStatusCodeError',
      'ClientNetworkError',
      'ServerNetworkError',
      'ECONNRESET',
    ])
      expect(find(code).map(({ advice: { name } }) => name)).toEqual(['client-error', 'general']);
  });

  it('has a title of its own for each', () => {
    expect(new Set(advice.map(({ title }) => title)).size).toBe(advice.length);
  });

  // A hundred codes drawn once and read with their advice; whoever changes a pattern reads again what moved.
  it.each(Object.entries(reviewed))('was read for %s: %s', (code, names) => {
    const reached = find(code).filter(({ level }) => level !== 'general');
    expect(reached.map(({ advice: { name } }) => name).join(' ')).toBe(names);
  });
});

interface RetriedCode {
  code: string;
  match: string;
  tool: string;
  intlSdkServiceCount: number;
}

/** Tools of the provider, and those that its own people maintain, whose source was read. */
const OFFICIAL = /^(sdk-|terraform|packer)/;

/** Answers that Terraform's provider waits for after a deletion: not ones that pass. */
const AWAITED = new Set(['ResourceNotFound.Version']);

const evidence = corpusPath('retryable-codes.json');
describe.skipIf(!evidence)(
  `retry stances${evidence ? '' : ' (skipped: no reference data next to the project)'}`,
  () => {
    const known = new Set(knownCodes(content));
    const retried: RetriedCode[] = evidence ? JSON.parse(readFileSync(evidence, 'utf8')) : [];
    const codes = retried
      .filter(
        ({ code, match, tool }) =>
          known.has(code) && !AWAITED.has(code) && OFFICIAL.test(tool) && !/message/.test(match),
      )
      .map(({ code }) => code);

    it.each([...new Set(codes)])('do not forbid what official tools repeat: %s', (code) => {
      expect(['back-off', 'wait-for-state', 'unknown']).toContain(retry(code));
    });
  },
);
