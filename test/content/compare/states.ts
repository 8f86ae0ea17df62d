import { countContent } from '../../../src/content/counts.ts';
import { NO_DIFFERENCES } from '../../../src/content/load-content.ts';
import { ServiceAuthorizationSchema } from '../../../src/schema/facts/authorization.ts';
import { CommonSchema } from '../../../src/schema/facts/common.ts';
import type { Content } from '../../../src/schema/facts/content.ts';
import { ServiceVersionSchema } from '../../../src/schema/facts/service.ts';

const sources = ['cli'];
const said = (text: string) => [{ text, sources }];
const string = { base: 'String' };

/** A service version with one record of each sort, for tests to change. */
function disk(apiVersion: string) {
  return ServiceVersionSchema.parse({
    service: 'disk',
    apiVersion,
    sources,
    actions: [
      {
        name: 'Attach',
        status: 'online',
        rateLimitPerSecond: 20,
        descriptions: said('Attaches a disk.'),
        input: [
          { name: 'Id', type: string, required: true, descriptions: said('Which disk.') },
          { name: 'Size', type: { base: 'Integer' } },
        ],
        output: [{ name: 'RequestId', type: string }],
        errorCodes: ['FailedOperation.Busy', 'LimitExceeded'],
        sources,
      },
      { name: 'Detach', sources },
      { name: 'Old', removed: { lastSeen: '2020-01-01' }, sources },
    ],
    dataTypes: [{ name: 'Disk', members: [{ name: 'Id', type: string }], sources }],
    errorCodes: [
      { code: 'FailedOperation.Busy', scope: 'service', descriptions: said('Busy.'), sources },
      { code: 'Gone', scope: 'service', removed: { lastSeen: '2020-01-01' }, sources },
      { code: 'LimitExceeded', scope: 'service', sources },
    ],
  });
}

/** A small content that the caller may change; every call makes a new one. */
export function smallContent(change: (content: Content) => void = () => undefined): Content {
  const layers = {
    sources: [],
    common: CommonSchema.parse({
      errorCodes: [{ code: 'InternalError', scope: 'common', sources }],
    }),
    serviceVersions: [disk('2020-01-01'), disk('2021-01-01')],
    authorizations: [
      ServiceAuthorizationSchema.parse({
        service: 'disk',
        product: 'Cloud Disk',
        console: 'supported',
        byTag: 'supported',
        granularity: 'resource',
        ipRestriction: 'supported',
        sources,
        actions: [
          {
            action: 'Attach',
            operationClass: 'write',
            granularity: 'resource',
            resource: '*',
            ipRestriction: 'supported',
          },
        ],
      }),
    ],
  };
  const manifest = { schemaVersion: 1 as const, updatedAt: null, counts: countContent(layers) };
  const products = [{ service: 'disk', name: 'Cloud Disk', aliases: [] }];
  const content: Content = {
    ...layers,
    ...{
      editions: ['international'],
      manifest,
      products,
      differences: NO_DIFFERENCES,
      history: [],
    },
    sources: [],
  };
  change(content);
  return content;
}

/** The first of a list that a test relies on. */
export function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('the sample lacks what this test changes');
  return item;
}
