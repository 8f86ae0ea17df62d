import { describe, expect, it } from 'vitest';
import { isRetryable, retryAdvice } from '../../../dist/catalog/index.js';
import { loadEditions } from '../../../src/content/load-editions.ts';
import { loadRetryRules } from '../../../src/knowledge/retries/retry-rules.ts';
import { sampleCatalog } from '../sample-catalog.ts';

const { explain } = sampleCatalog();

describe('the verdict on retrying', () => {
  it('is unknown where no source speaks of the code', () => {
    expect(explain('Strange.').retry).toEqual({
      verdict: 'unknown',
      scope: { services: null, actions: null, message: null },
      evidence: [],
      narrower: [],
    });
  });

  it('applies to the code only unless the rule says that it applies below', () => {
    expect(explain('Quota.Disk.Full').retry.verdict).toBe('no');
    expect(explain('Quota.Disk.NotYetKnown').retry.verdict).toBe('no');
    expect(explain('FailedOperation.Other').retry).toMatchObject({ evidence: [], narrower: [] });
  });

  it('of a rule for services takes the services that list the code for those that were called', () => {
    expect(explain('FailedOperation.DbError').retry).toMatchObject({
      verdict: 'transient',
      scope: { services: ['disk', 'as'] },
    });
    expect(explain('FailedOperation.DBError').retry.verdict).toBe('unknown');
    expect(explain('FailedOperation.DBError').retry.narrower).toMatchObject([{ verdict: 'no' }]);
  });

  it('names narrower verdicts, and decides by it once service, action and message are known', () => {
    const narrow = { services: ['disk'], actions: ['Format'], message: 'still mounted' };
    expect(explain('FailedOperation').retry).toMatchObject({
      verdict: 'unknown',
      evidence: [{ note: 'it depends' }],
      narrower: [{ verdict: 'wait-for-state', scope: narrow }],
    });
    const error = { code: 'FailedOperation', message: 'The disk is still mounted.' };
    expect(explain(error, { service: 'disk', action: 'Format' }).retry).toMatchObject({
      verdict: 'wait-for-state',
      narrower: [],
    });
    expect(explain(error, { service: 'as' }).retry).toMatchObject({
      verdict: 'unknown',
      narrower: [],
    });
    expect(explain({ ...error, message: 'No.' }).retry.narrower).toEqual([]);
  });

  it('is known of codes that a client raises, though no page lists them', () => {
    expect(explain('ClientDown')).toMatchObject({ known: false, retry: { verdict: 'transient' } });
  });
});

describe('the catalog as built', () => {
  it.each([
    ['RequestLimitExceeded', 'throttle'],
    ['RequestLimitExceeded.UinLimitExceeded', 'throttle'],
    ['RequestLimitExceeded.NotYetKnown', 'throttle'],
    ['LimitExceeded', 'no'],
    ['LimitExceeded.TooManyRequests', 'unknown'],
    ['AuthFailure.SignatureExpire', 'clock-skew'],
    ['AuthFailure.SignatureFailure', 'no'],
    ['ResourceInUse', 'wait-for-state'],
    ['ResourceInUse.CdnHostExists', 'unknown'],
    ['FailedOperation.ListenerHasTask', 'wait-for-state'],
    ['InternalError', 'unknown'],
    ['ClientError.NetworkError', 'transient'],
    ['__proto__', 'unknown'],
  ])('says of %s that it is %s', (code, verdict) => {
    expect(retryAdvice(code).verdict).toBe(verdict);
  });

  it('tells rates from quotas, and takes the call into account', () => {
    expect(isRetryable('RequestLimitExceeded')).toBe(true);
    expect(isRetryable('LimitExceeded')).toBe(false);
    expect(isRetryable('InternalError')).toBe(false);
    expect(isRetryable('InternalError', { service: 'cvm' })).toBe(true);
    expect(
      isRetryable('ResourceInUse.CdnHostExists', { service: 'cdn', action: 'AddCdnDomain' }),
    ).toBe(false);
  });

  it('is false for an error without a code', () => {
    expect(isRetryable(undefined)).toBe(false);
    expect(isRetryable(null, { service: 'cvm' })).toBe(false);
  });

  it('names evidence for every verdict but unknown', () => {
    for (const { code } of loadRetryRules()) {
      const { verdict, evidence } = retryAdvice(code);
      if (verdict !== 'unknown') expect(evidence.length, code).toBeGreaterThan(0);
    }
  });
});

describe('the table of rules', () => {
  const content = loadEditions('content');
  const rules = loadRetryRules();
  const common = new Set(content.common.errorCodes.map(({ code }) => code));
  const versions = Map.groupBy(content.serviceVersions, ({ service }) => service);
  const listed = (code: string, service?: string) =>
    common.has(code) ||
    content.serviceVersions.some(
      (version) =>
        (service === undefined || version.service === service) &&
        version.errorCodes.some((record) => record.code === code),
    );
  const acts = (service: string) =>
    new Set(versions.get(service)?.flatMap(({ actions }) => actions.map(({ name }) => name)));

  it('speaks of codes, services and actions that content lists, or says that it does not', () => {
    const unknown = rules.filter(
      ({ code, services = [], actions = [] }) =>
        !listed(code) ||
        services.some((service) => !versions.has(service)) ||
        actions.some((action) => !services.some((service) => acts(service).has(action))),
    );
    expect(unknown).toEqual(rules.filter(({ unlisted }) => unlisted));
  });

  it('does not narrow a rule to a service that lacks the code', () => {
    const missing = rules
      .filter(({ unlisted }) => !unlisted)
      .flatMap(({ code, services = [] }) =>
        services.filter((service) => !listed(code, service)).map((service) => `${service} ${code}`),
      );
    expect(missing).toEqual([]);
  });

  it('quotes pages that content was read from', () => {
    const pages = new Set(content.sources.map(({ url }) => url));
    const quoted = rules.flatMap(({ evidence }) =>
      evidence.filter(({ tool }) => tool === 'documentation').map(({ source }) => source),
    );
    expect(quoted.length).toBeGreaterThan(20);
    expect(quoted.filter((source) => !pages.has(source))).toEqual([]);
  });

  it('says each thing once', () => {
    const keys = rules.map(({ evidence: _, verdict: __, unlisted: ___, ...what }) =>
      JSON.stringify(what),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('arguments that JavaScript may give', () => {
  it.each([null, 'cvm', { service: 7, message: 7 }])('ignores the context %j', (context) => {
    expect(isRetryable('RequestLimitExceeded', context as never)).toBe(true);
    expect(retryAdvice('InternalError', context as never)).toEqual(retryAdvice('InternalError'));
  });

  it('knows nothing about a code that is not a text', () => {
    expect(retryAdvice(null as never)).toMatchObject({ verdict: 'unknown', evidence: [] });
  });
});
