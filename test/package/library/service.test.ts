import { expect, it } from 'vitest';
import {
  constantsOf,
  errorsOfAction,
  isErrorOfService,
} from '../../../src/package/library/service.ts';
import { sampleCatalog } from '../sample-catalog.ts';

const disk = sampleCatalog().services.find(({ service }) => service === 'disk');
if (!disk) throw new Error('the sample has no disk service');

it('contains the service with its errors and actions', () => {
  expect(disk).toMatchObject({ name: 'Cloud Disk', apiVersions: ['2020-01-02', '2021-01-02'] });
  expect(disk.errors.map(({ code }) => code)).toEqual([
    'FailedOperation',
    'FailedOperation.DBError',
    'FailedOperation.DbError',
    'Quota.Disk.Full',
    'Strange.',
  ]);
  expect(disk.actions.map(({ action, apiVersion }) => `${action} ${apiVersion}`)).toEqual([
    'Format 2020-01-02',
    'Format 2021-01-02',
    'Mount 2020-01-02',
  ]);
  expect(JSON.parse(JSON.stringify(disk)).errors).toHaveLength(5);
});

it('lists the codes of an action in all versions', () => {
  expect(errorsOfAction(disk, 'Format')).toEqual([
    'FailedOperation.DBError',
    'FailedOperation',
    'Quota.Disk.Full',
  ]);
  expect(errorsOfAction(disk, '__proto__')).toEqual([]);
});

it('tells its errors from others', () => {
  const error = Object.assign(new Error('full'), { code: 'Quota.Disk.Full' });
  expect(isErrorOfService(disk, error)).toBe(true);
  expect(isErrorOfService(disk, { code: 'Quota.Disk.Full', requestId: null })).toBe(true);
  expect(isErrorOfService(disk, { code: 'Quota.Disk.Full', message: 7 })).toBe(false);
  expect(isErrorOfService(disk, { code: 'Quota.Disk' })).toBe(false);
  expect(isErrorOfService(disk, { code: '__proto__' })).toBe(false);
  expect(isErrorOfService(disk, 'Quota.Disk.Full')).toBe(false);
});

it('names constants by their codes, whatever they are called', () => {
  expect(constantsOf('A.B\nconstructor')).toEqual({ A_B: 'A.B', constructor: 'constructor' });
});
