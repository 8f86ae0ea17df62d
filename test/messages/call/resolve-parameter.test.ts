import { describe, expect, it } from 'vitest';
import {
  type ParameterRow,
  resolveParameter,
} from '../../../src/messages/call/resolve-parameter.ts';

const row = (name: string, type: string, reference: string | null = null): ParameterRow => ({
  name,
  type,
  reference,
});
const TYPES = new Map([
  ['Filter', [row('Name', 'String'), row('Values', 'Array of String')]],
  ['Disk', [row('DiskSize', 'Integer'), row('Filter', 'Filter', 'Filter')]],
]);
const INPUT = [
  row('Filters', 'Array of Filter', 'Filter'),
  row('SystemDisk', 'Disk', 'Disk'),
  row('SecurityGroupIds', 'Array of String'),
  row('Zone', 'String'),
  row('zone', 'String'),
  row('Unknown', 'Thing', 'Thing'),
];
const resolve = (path: string) => resolveParameter(path, INPUT, (name) => TYPES.get(name));

describe('resolveParameter', () => {
  it.each([
    ['Filters', 'Filters', 'Filters', null],
    ['Filters.0', 'Filters.0', 'Filters', null],
    ['Filters.0.Values.12', 'Filters.0.Values.12', 'Values', 'Filter'],
    ['Filters[0].Values[1]', 'Filters.0.Values.1', 'Values', 'Filter'],
    ['Filters.N.Name', 'Filters.N.Name', 'Name', 'Filter'],
    ['Filters.Name', 'Filters.Name', 'Name', 'Filter'],
    ['SystemDisk.Filter.Name', 'SystemDisk.Filter.Name', 'Name', 'Filter'],
    ['systemDisk.disksize', 'SystemDisk.DiskSize', 'DiskSize', 'Disk'],
    ['system_disk.disk_size', 'SystemDisk.DiskSize', 'DiskSize', 'Disk'],
    ['security group ids', 'SecurityGroupIds', 'SecurityGroupIds', null],
    ['zone', 'zone', 'zone', null],
  ])('follows %s', (path, canonical, name, owner) => {
    expect(resolve(path)).toMatchObject({ path: canonical, row: { name }, owner });
  });

  it.each([
    '',
    '.',
    '0',
    'Filter',
    'Filters.0.1',
    'Filters.0.Name.0',
    'Filters..Name',
    'Zone.Name',
    'SystemDisk.0.DiskSize',
    'Unknown.Name',
    'ZONE',
    'Filters.0.Values.1.X',
    'X-TC-Region',
    'constructor',
    `Filters${'.0'.repeat(100_000)}`,
  ])('finds no row for %.40s', (path) => {
    expect(resolve(path)).toBeUndefined();
  });
});
