import type { ChangeEntry, VersionChange } from '../../../src/schema/history/change-entry.ts';
import { sampleIndex } from '../../sample-content.ts';

/** The sample content, in which the pages for changes are looked up. */
export const index = sampleIndex();

/** A name that tries to be markup, the end of a section, a control character and half a pair. */
export const HOSTILE = `]]></title><script>alert(1)</script>&"'\u0000\u001b\ud800`;

const { counts } = index.content.manifest;

/** What changed in two service versions, one of which came as a whole. */
export const ENTRY: ChangeEntry = {
  before: { updatedAt: '2024-01-01 00:00:00', counts },
  after: { updatedAt: '2024-02-02 03:04:05', counts },
  sources: { added: 3, removed: 0 },
  releases: [{ title: 'sdk', before: '1.0', after: '1.1' }],
  distinctCodes: { added: 1, removed: 1 },
  counts: {
    serviceVersions: { added: 1, changed: 1 },
    actions: { added: 4, reworded: 1 },
    errorCodes: { added: 30, removed: 1 },
    commonErrorCodes: { restored: 1 },
  },
  commonErrorCodes: [{ kind: 'restored', count: 1, names: ['InternalError'] }],
  serviceVersions: [
    {
      service: 'cam',
      apiVersion: '2019-01-16',
      kind: 'changed',
      actions: [{ kind: 'reworded', count: 1, names: ['UpdateAccessKey'] }],
      errorCodes: [
        { kind: 'added', count: 30, names: ['OperationDenied.AccessKeyOverLimit', 'No.Such'] },
        { kind: 'removed', count: 1, names: ['Long.Gone'] },
      ],
      dataTypes: {},
    },
    {
      service: 'cvm',
      apiVersion: '2017-03-12',
      kind: 'added',
      actions: [{ kind: 'added', count: 4, names: [] }],
      errorCodes: [],
      dataTypes: {},
    },
  ],
};

/** The entry with a hostile name in place of every name; no file that is read can contain it. */
export function hostileEntry(): ChangeEntry {
  const tally = { kind: 'added' as const, count: 1, names: [HOSTILE] };
  const version: VersionChange = {
    service: HOSTILE,
    apiVersion: HOSTILE,
    kind: 'changed',
    actions: [tally],
    errorCodes: [tally],
    dataTypes: {},
  };
  return {
    ...ENTRY,
    releases: [{ title: HOSTILE, before: HOSTILE, after: null }],
    commonErrorCodes: [tally],
    serviceVersions: [version, { ...version, kind: 'removed' }],
  };
}
