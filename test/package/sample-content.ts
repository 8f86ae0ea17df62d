import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countContent } from '../../src/content/counts.ts';
import { type CommonRecord, CommonSchema } from '../../src/schema/facts/common.ts';
import { type ServiceVersionRecord, ServiceVersionSchema } from '../../src/schema/facts/service.ts';
import type { Source } from '../../src/schema/facts/source.ts';

const page = (id: string, updatedAt: string | null): Source => ({
  id,
  kind: 'error-codes',
  form: 'markdown',
  url: `https://example.com/${id}`,
  title: `Page ${id}`,
  product: null,
  frameLanguage: 'en',
  version: null,
  updatedAt,
  remark: null,
  sha256: '0'.repeat(64),
});

const sources = [page('one', '2024-05-06 07:08:09'), page('two', null)];

const said = (text: string, ...by: string[]) => ({ text, sources: by });

/** A wording with everything that could end a literal or a comment early. */
export const AWKWARD_TEXT = 'It\'s "odd" \\ `$` */ </script>\nsecond line\u2028end';

const common: CommonRecord = {
  errorCodes: [
    {
      code: 'FailedOperation',
      scope: 'common',
      descriptions: [said('Operation failed.', 'one'), said('The operation failed.', 'two')],
      sources: ['one', 'two'],
    },
    { code: 'InternalError', scope: 'common', sources: ['one'] },
  ],
};

const own = (code: string, ...descriptions: { text: string; sources: string[] }[]) => ({
  code,
  scope: 'service' as const,
  descriptions,
  sources: ['two'],
});

const action = (name: string, ...errorCodes: string[]) => ({ name, errorCodes, sources: ['two'] });

/** Two services, one of two versions, with codes that are easily taken for one another. */
const serviceVersions: ServiceVersionRecord[] = [
  {
    service: 'disk',
    apiVersion: '2020-01-02',
    sources: ['two'],
    actions: [
      action('Format', 'FailedOperation.DBError', 'FailedOperation'),
      action('Mount', 'FailedOperation.DbError'),
    ],
    errorCodes: [
      own('FailedOperation', said('The disk did not do it.', 'two')),
      own('FailedOperation.DBError', said('Old wording.', 'two')),
      own('FailedOperation.DbError', said(AWKWARD_TEXT, 'two')),
      own('Quota.Disk.Full'),
      own('Strange.', said('It ends in a dot.', 'two')),
    ],
  },
  {
    service: 'disk',
    apiVersion: '2021-01-02',
    sources: ['one'],
    actions: [action('Format', 'FailedOperation.DBError', 'Quota.Disk.Full')],
    errorCodes: [
      own('FailedOperation.DBError', said('New wording.', 'one')),
      own('Quota.Disk.Full'),
    ],
  },
  {
    service: 'as',
    apiVersion: '2018-04-19',
    sources: ['one'],
    errorCodes: [own('FailedOperation.DbError', said('Scaling failed.', 'one'))],
  },
];

/** Writes the sample as a content folder, with more codes of `as` where they are given. */
export function writeSampleContent(folder: string, moreCodes: readonly string[] = []): void {
  const versions = serviceVersions.map((version) =>
    version.service === 'as'
      ? {
          ...version,
          errorCodes: [...(version.errorCodes ?? []), ...moreCodes.map((code) => own(code))],
        }
      : version,
  );
  const write = (path: string, value: unknown) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(value));
  };
  const counts = countContent({
    sources,
    common: CommonSchema.parse(common),
    serviceVersions: versions.map((version) => ServiceVersionSchema.parse(version)),
    authorizations: [],
  });
  write('international/manifest.json', {
    schemaVersion: 1,
    updatedAt: '2024-05-06 07:08:09',
    counts,
  });
  write('international/pages/sources.json', sources);
  write('reviewed/products.json', [{ service: 'disk', name: 'Cloud Disk' }]);
  write('international/pages/common.json', common);
  for (const version of versions)
    write(`international/pages/services/${version.service}.${version.apiVersion}.json`, version);
}
