import { describe, expect, it } from 'vitest';
import { renderService } from '../../../src/package/assemble/modules/render-service.ts';
import { planService } from '../../../src/package/assemble/plan-service.ts';
import type { ServiceRecord } from '../../../src/package/library/index.ts';
import { defineService, isErrorOfService } from '../../../src/package/library/service.ts';
import { serviceRecord } from '../../../src/records/service-record.ts';
import type { PublishedService } from '../../../src/schema/published/service.ts';
import { sampleCatalog, sampleIndex } from '../sample-catalog.ts';

const HISTORY = [
  {
    site: 'international' as const,
    since: { release: '3.0.218', date: '2021-06-10', orEarlier: true as const },
    removed: { release: '3.0.589', date: '2022-12-05' },
  },
];
const GONE = { lastSeen: '2022-12-02', history: HISTORY };

/** The sample’s disk, without what each of its versions has by these names. */
function diskWithout(...names: string[]): PublishedService {
  const index = sampleIndex();
  const disk = index.services.get('disk');
  if (!disk) throw new Error('the sample has lost a service');
  const record = serviceRecord(index, disk);
  return {
    ...record,
    versions: record.versions.map((version) => ({
      ...version,
      errors: version.errors.map((one) => (names.includes(one.code) ? { ...one, ...GONE } : one)),
      actions: version.actions.map((one) =>
        names.includes(one.action) ? { ...one, ...GONE } : one,
      ),
    })),
  };
}

function recordOf(published: PublishedService): ServiceRecord {
  const { service, name, codes, errors, encodedHistories, removed } = planService(published);
  return defineService({
    ...{ service, name, apiVersions: errors.apiVersions, codeLines: codes.join('\n') },
    errors: JSON.stringify(errors),
    histories: JSON.stringify(encodedHistories),
    removed: JSON.stringify(removed),
  });
}

describe('a service that no longer lists a code and an action', () => {
  const disk = recordOf(diskWithout('FailedOperation.DbError', 'Mount'));

  it('has them apart from what it lists', () => {
    expect(disk.errors.map(({ code }) => code)).not.toContain('FailedOperation.DbError');
    expect(disk.actions.map(({ action }) => action)).toEqual(['Format', 'Format']);
    expect(disk.removedErrors).toMatchObject([
      {
        code: 'FailedOperation.DbError',
        history: HISTORY,
        actions: [{ service: 'disk', apiVersion: '2020-01-02', action: 'Mount' }],
      },
    ]);
    expect(disk.removedActions).toMatchObject([
      { action: 'Mount', errorCodes: ['FailedOperation.DbError'], history: HISTORY },
    ]);
  });

  it('does not take an error with the code for one of its own', () => {
    expect(isErrorOfService(disk, { code: 'FailedOperation.DbError' })).toBe(false);
    expect(isErrorOfService(disk, { code: 'Quota.Disk.Full' })).toBe(true);
  });

  it('names them in its types as removed only', () => {
    const planned = planService(diskWithout('FailedOperation.DbError', 'Mount'));
    const [module, types] = renderService(planned, { updatedAt: null });
    expect(module?.text).toMatch(
      "removedCodes = /* @__PURE__ */ Object.freeze(['FailedOperation.DbError'])",
    );
    const [listed, removed] = (types?.text ?? '').split('export type DiskRemovedErrorCode');
    expect(listed).not.toMatch('FailedOperation.DbError');
    expect(removed?.match(/'FailedOperation\.DbError'/g)).toHaveLength(1);
    expect(removed).not.toMatch("'Mount'");
  });

  it('lets `explain` say since when', () => {
    const { explain } = sampleCatalog();
    const other = recordOf(diskWithout('Quota.Disk.Full'));
    const given = { services: [{ ...other, service: 'elsewhere' }] };
    // A service that lists it still decides.
    expect(explain('Quota.Disk.Full', given)).toMatchObject({
      ...{ known: true, removed: false, services: ['disk'] },
      history: HISTORY.map((one) => ({ service: 'elsewhere', ...one })),
    });
  });
});

it('plans a code that one of its versions still lists as listed', () => {
  const record = diskWithout();
  const [first, ...others] = record.versions;
  if (!first) throw new Error('the sample has lost a version');
  const errors = first.errors.map((one) => ({ ...one, ...GONE }));
  const { codes, removedCodes } = planService({
    ...record,
    versions: [{ ...first, errors }, ...others],
  });
  expect(codes).toEqual(['FailedOperation.DBError', 'Quota.Disk.Full']);
  expect(removedCodes).toEqual(['FailedOperation', 'FailedOperation.DbError', 'Strange.']);
});

it('knows a service of which everything is removed', () => {
  const record = diskWithout();
  const versions = record.versions.map((version) => ({
    ...version,
    errors: version.errors.map((one) => ({ ...one, ...GONE })),
    actions: version.actions.map((one) => ({ ...one, ...GONE })),
  }));
  const planned = planService({ ...record, versions });
  expect(planned).toMatchObject({ isListed: false, codes: [] });
  expect(planned.removedCodes).toHaveLength(5);
});
