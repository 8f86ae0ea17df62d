import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/schema/facts/content.ts';
import type { ErrorCode } from '../../src/schema/facts/error-code.ts';
import type { ServiceVersion } from '../../src/schema/facts/service.ts';
import { searchRecords } from '../../src/search/index/records.ts';

const sources = ['s'];
const says = (...texts: string[]) => texts.map((text) => ({ text, sources }));

const code = (name: string, scope: 'common' | 'service', ...texts: string[]): ErrorCode => ({
  code: name,
  scope,
  descriptions: says(...texts),
  sources,
  category: name,
  parent: null,
});

const version = (service: string, errorCodes: ErrorCode[], action: string): ServiceVersion => ({
  service,
  apiVersion: '2019-01-16',
  sources,
  dataTypes: [{ name: 'UserInfo', descriptions: [], members: [], sources }],
  errorCodes,
  actions: [
    {
      name: action,
      descriptions: says('See `Other` or\n[the guide](https://example.com).'),
      input: [
        {
          name: 'UserId',
          type: { base: 'String', array: false },
          descriptions: [],
          sources: [],
          required: true,
        },
      ],
      output: [],
      examples: [],
      errorCodes: [],
      sources,
    },
  ],
});

const content = {
  editions: ['international'],
  sources: [{ id: 's', edition: 'international' }],
  products: [{ service: 'cam', name: 'Cloud Access Management', aliases: ['CAM'] }],
  common: { errorCodes: [code('InternalError', 'common', 'Internal.')], envelopes: [] },
  serviceVersions: [
    version(
      'cam',
      [code('A.Own', 'service', 'One.'), code('A.Both', 'service', 'Two.')],
      'GetUser',
    ),
    version(
      'sts',
      [code('A.Both', 'service', 'Zwei.'), code('InternalError', 'service', 'Internal.')],
      'GetUser',
    ),
  ],
  authorizations: [
    {
      service: 'cam',
      sources,
      actions: [
        { action: 'GetUser', descriptions: [] },
        { action: 'DropUser', descriptions: says('Drops.') },
      ],
    },
  ],
} as unknown as Content;

const records = searchRecords(content, () => []);
const summary = (kind: string) =>
  records
    .filter((record) => record.kind === kind)
    .map(({ name, services, path, descriptions }) => ({ name, services, path, descriptions }));

describe('searchRecords', () => {
  it('has each distinct code once, with all its services and wordings', () => {
    expect(summary('error')).toEqual([
      {
        name: 'A.Both',
        services: ['cam', 'sts'],
        path: '/errors/a.both/',
        descriptions: ['Two.', 'Zwei.'],
      },
      {
        name: 'A.Own',
        services: ['cam'],
        path: '/services/cam/errors/a.own/',
        descriptions: ['One.'],
      },
      {
        name: 'InternalError',
        services: ['sts'],
        path: '/errors/internal-error/',
        descriptions: ['Internal.'],
      },
    ]);
  });

  it('has the actions of service versions, and those that only permissions name', () => {
    const descriptions = ['See Other or the guide.'];
    expect(summary('action')).toEqual([
      {
        name: 'GetUser',
        services: ['cam'],
        path: '/services/cam/2019-01-16/get-user/',
        descriptions,
      },
      {
        name: 'GetUser',
        services: ['sts'],
        path: '/services/sts/2019-01-16/get-user/',
        descriptions,
      },
      {
        name: 'DropUser',
        services: ['cam'],
        path: '/services/cam/permissions/#operation-drop-user',
        descriptions: ['Drops.'],
      },
    ]);
  });

  it('has each own input parameter at its anchor', () => {
    expect(summary('parameter').map(({ path }) => path)).toEqual([
      '/services/cam/2019-01-16/get-user/#input-user-id',
      '/services/sts/2019-01-16/get-user/#input-user-id',
    ]);
  });

  it('has each data type of a service version', () => {
    expect(summary('type').map(({ name, path }) => [name, path])).toEqual([
      ['UserInfo', '/services/cam/types/2019-01-16/user-info/'],
      ['UserInfo', '/services/sts/types/2019-01-16/user-info/'],
    ]);
  });

  it('has each service under the names of its product', () => {
    expect(summary('service')).toEqual([
      {
        name: 'cam',
        services: ['cam'],
        path: '/services/cam/',
        descriptions: ['Cloud Access Management', 'CAM'],
      },
      { name: 'sts', services: ['sts'], path: '/services/sts/', descriptions: [] },
    ]);
  });
});

it('says which site alone has a record', () => {
  const both = {
    ...content,
    editions: ['international', 'china'],
    sources: [
      { id: 's', edition: 'international' },
      { id: 'z', edition: 'china' },
    ],
    common: {
      ...content.common,
      errorCodes: [{ ...code('InternalError', 'common'), sources: ['z'] }],
    },
  } as unknown as Content;
  const sites = new Map(searchRecords(both, () => []).map(({ name, sites }) => [name, sites]));
  expect(sites.get('A.Own')).toEqual(['international']);
  expect(sites.get('GetUser')).toEqual(['international']);
  expect(sites.get('cam')).toEqual(['international']);
  expect(sites.has('InternalError')).toBe(true);
  expect(sites.get('InternalError')).toBeUndefined();
});
