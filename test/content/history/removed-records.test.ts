import { describe, expect, it } from 'vitest';
import { withRemovedRecords } from '../../../src/content/history/removed-records.ts';
import type { MergedLayers } from '../../../src/content/merge/merge-layers.ts';
import {
  type EditionHistory,
  ServiceHistorySchema,
} from '../../../src/schema/facts/release-history.ts';
import { ServiceVersionSchema } from '../../../src/schema/facts/service.ts';
import { SourceSchema } from '../../../src/schema/facts/source.ts';

const source = SourceSchema.parse({
  ...{ id: 'go', kind: 'definitions', form: 'go-sdk', url: null, title: null, product: null },
  ...{ frameLanguage: null, updatedAt: null, sha256: null },
});
const apiVersion = '2020-01-02';
const toy = ServiceVersionSchema.parse({
  ...{ service: 'toy', apiVersion, sources: ['go'] },
  actions: [{ name: 'Do', errorCodes: ['A'], sources: ['go'] }],
  errorCodes: [{ code: 'A', scope: 'service', sources: ['go'] }],
});
const layers: MergedLayers = {
  sources: [source],
  common: { errorCodes: [], envelopes: [] },
  serviceVersions: [toy],
  authorizations: [],
};
const event = (release: string, change: string, lists: object) => ({
  ...{ release, apiVersion, change },
  ...lists,
});
const historyOf = (service: string, sdk: object[]): EditionHistory => ({
  edition: 'international',
  releases: {
    repositories: { cli: null, sdk: null },
    folders: [],
    cli: [],
    sdk: ['1.0.1', '1.0.2', '1.0.3'].map((release, at) => ({
      ...{ release, date: `2020-01-0${at + 1}`, commit: '0123456789ab' },
    })),
  },
  services: new Map([[service, ServiceHistorySchema.parse({ service, sdk })]]),
});

describe('what past releases had and content no longer lists', () => {
  it('is removed: an action with its last codes, a code with the hash of its description', () => {
    const history = historyOf('toy', [
      event('1.0.1', 'found', { version: true, returns: ['Do Rest = A A.B'] }),
      event('1.0.2', 'removed', { returns: ['Rest = A'] }),
      event('1.0.3', 'removed', { actions: 'Rest', codes: 'A.B', statements: ['A.B 0123456789'] }),
    ]);
    const [version] = withRemovedRecords(layers, history);
    const removed = { lastSeen: '2020-01-02', release: '1.0.3', date: '2020-01-03' };
    expect(version?.actions).toMatchObject([
      { name: 'Do' },
      { name: 'Rest', errorCodes: ['A.B'], sources: ['go'], removed },
    ]);
    expect(version?.actions[0]).not.toHaveProperty('removed');
    expect(version?.errorCodes).toMatchObject([
      { code: 'A' },
      { code: 'A.B', category: 'A', statementHash: '0123456789', removed },
    ]);
  });

  it('comes back as a whole version', () => {
    const history = historyOf('old', [
      event('1.0.1', 'found', { version: true, returns: ['Do = A'] }),
      event('1.0.2', 'removed', { version: true }),
    ]);
    const [old, listed] = withRemovedRecords(layers, history);
    expect(listed).toEqual(toy);
    expect(old).toMatchObject({
      ...{ service: 'old', apiVersion, dataTypes: [] },
      actions: [{ name: 'Do', errorCodes: ['A'], removed: { release: '1.0.2' } }],
      errorCodes: [{ code: 'A', removed: { lastSeen: '2020-01-01' } }],
    });
  });

  it('is not what a release brought back, nor anything where no Go SDK is a source', () => {
    const sdk = [
      event('1.0.1', 'found', { version: true, returns: ['Do = A B'] }),
      event('1.0.2', 'removed', { codes: 'B' }),
      event('1.0.3', 'added', { codes: 'B' }),
    ];
    expect(withRemovedRecords(layers, historyOf('toy', sdk))).toEqual([toy]);
    const gone = historyOf('toy', sdk.slice(0, 2));
    expect(withRemovedRecords(layers, gone)).not.toEqual([toy]);
    expect(withRemovedRecords({ ...layers, sources: [] }, gone)).toEqual([toy]);
  });
});
