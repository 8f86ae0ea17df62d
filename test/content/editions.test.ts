import { describe, expect, it } from 'vitest';
import { countContent } from '../../src/content/counts.ts';
import { NO_DIFFERENCES } from '../../src/content/load-content.ts';
import { mergeEditions } from '../../src/content/merge/merge-editions.ts';
import type { Content } from '../../src/schema/facts/content.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';
import {
  DefinedServiceVersionSchema,
  type ServiceVersion,
} from '../../src/schema/facts/service.ts';
import { SourceSchema } from '../../src/schema/facts/source.ts';

const string = { base: 'String' };

function contentOf(edition: Edition, ...serviceVersions: ServiceVersion[]): Content {
  const source = SourceSchema.parse({
    ...{ id: edition, kind: 'definitions', form: 'go-sdk', url: null, title: edition },
    ...{ product: null, frameLanguage: null, updatedAt: null, sha256: null },
  });
  const layers = {
    sources: [{ ...source, edition }],
    common: { errorCodes: [], envelopes: [] },
    serviceVersions,
    authorizations: [],
  };
  const manifest = { schemaVersion: 1 as const, updatedAt: null, counts: countContent(layers) };
  return {
    ...layers,
    ...{ editions: [edition], manifest, products: [], differences: NO_DIFFERENCES, history: [] },
  };
}

function disk(edition: Edition, change: object = {}): ServiceVersion {
  const sources = [edition];
  return DefinedServiceVersionSchema.parse({
    ...{ service: 'disk', apiVersion: '2020-01-01', sources },
    actions: [
      {
        name: 'Format',
        sources,
        input: [{ name: 'Size', type: string, required: edition === 'international' }],
        output: [{ name: edition === 'china' ? 'JobId' : 'TaskId', type: string }],
        errorCodes: ['Busy', edition === 'china' ? 'Full' : 'Gone'],
      },
      { name: edition === 'china' ? 'Erase' : 'Wipe', sources },
    ],
    dataTypes: [{ name: 'Disk', sources, members: [{ name: 'Id', type: string }] }],
    errorCodes: [
      { code: 'Busy', scope: 'service', sources },
      { code: edition === 'china' ? 'Full' : 'Gone', scope: 'service', sources },
    ],
    ...change,
  });
}

const both = () =>
  mergeEditions(
    contentOf('international', disk('international')),
    contentOf('china', disk('china'), { ...disk('china'), service: 'lamp' }),
  );

describe('two editions', () => {
  it('become one content, whose records have the sources of both', () => {
    const { editions, serviceVersions, sources } = both();
    expect(editions).toEqual(['international', 'china']);
    expect(sources.map(({ edition }) => edition)).toEqual(['international', 'china']);
    expect(serviceVersions.map(({ service, sources }) => [service, sources])).toEqual([
      ['disk', ['international', 'china']],
      ['lamp', ['china']],
    ]);
    const [version] = serviceVersions;
    expect(version?.actions.map(({ name, sources }) => [name, sources])).toEqual([
      ['Erase', ['china']],
      ['Format', ['international', 'china']],
      ['Wipe', ['international']],
    ]);
    expect(version?.errorCodes.map(({ code, sources }) => [code, sources])).toEqual([
      ['Busy', ['international', 'china']],
      ['Full', ['china']],
      ['Gone', ['international']],
    ]);
  });

  it('keep the sources of a parameter that only one has', () => {
    const format = both().serviceVersions[0]?.actions.find(({ name }) => name === 'Format');
    expect(format?.input.map(({ name, sources }) => [name, sources])).toEqual([['Size', []]]);
    expect(format?.output.map(({ name, sources }) => [name, sources])).toEqual([
      ['TaskId', ['international']],
      ['JobId', ['china']],
    ]);
    expect(format?.errorCodes).toEqual(['Busy', 'Full', 'Gone']);
  });

  it('list what sources cannot tell: codes of one side, another requirement or type', () => {
    const { codes, parameters } = both().differences;
    expect([...codes]).toEqual([
      ['disk 2020-01-01 Format Gone', 'international'],
      ['disk 2020-01-01 Format Full', 'china'],
    ]);
    expect([...parameters]).toEqual([
      ['disk 2020-01-01 Format in Size', { type: { ...string, array: false }, required: false }],
    ]);
  });

  it('count each record once', () => {
    const { counts } = both().manifest;
    expect(counts).toMatchObject({ services: 2, serviceVersions: 2, actions: 5 });
    expect(counts).toMatchObject({ serviceErrorCodes: 5, distinctErrorCodes: 3, sources: 2 });
  });

  it('remove a record only if both do', () => {
    const removed = (edition: Edition, lastSeen?: string) =>
      contentOf(
        edition,
        disk(edition, {
          errorCodes: [
            {
              ...{ code: 'Busy', scope: 'service', sources: [edition] },
              ...(lastSeen && { removed: { lastSeen } }),
            },
          ],
        }),
      );
    const [one] =
      mergeEditions(removed('international', '2025-01-01'), removed('china')).serviceVersions[0]
        ?.errorCodes ?? [];
    expect(one?.removed).toBeUndefined();
    const [two] =
      mergeEditions(removed('international', '2025-01-01'), removed('china', '2025-03-01'))
        .serviceVersions[0]?.errorCodes ?? [];
    expect(two?.removed).toEqual({ lastSeen: '2025-03-01' });
  });
});
