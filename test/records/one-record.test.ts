import { describe, expect, it } from 'vitest';
import { renderData } from '../../src/package/assemble/data/render-data.ts';
import { planCatalog } from '../../src/package/assemble/plan-catalog.ts';
import { actionRecord } from '../../src/records/action-record.ts';
import { errorRecord } from '../../src/records/error-record.ts';
import { serviceRecord } from '../../src/records/service-record.ts';
import { typeRecord, typeUsersIn } from '../../src/records/type-record.ts';
import { PublishedActionSchema } from '../../src/schema/published/action.ts';
import { ApiActionSchema } from '../../src/schema/published/api/action.ts';
import { ApiErrorSchema } from '../../src/schema/published/api/error.ts';
import type {
  CommonData,
  ErrorIndex,
  ServiceData,
} from '../../src/schema/published/catalog-data.ts';
import { PublishedErrorSchema } from '../../src/schema/published/error.ts';
import type { PublishedListing } from '../../src/schema/published/listing.ts';
import { PublishedServiceSchema } from '../../src/schema/published/service.ts';
import { PublishedTypeSchema } from '../../src/schema/published/type.ts';
import { apiAction } from '../../src/site/api/api-action.ts';
import { apiError } from '../../src/site/api/api-error.ts';
import { sampleCatalog, sampleIndex } from '../package/sample-catalog.ts';

const index = sampleIndex();
const versions = index.content.serviceVersions;
const codes = [...index.owners.keys()];

describe('every record fits its schema', () => {
  it.each(codes)('%s', (code) => {
    PublishedErrorSchema.parse(errorRecord(index, code));
    ApiErrorSchema.parse(apiError(index, code));
  });

  it('actions, with their pages as well', () => {
    for (const version of versions)
      for (const action of version.actions) {
        PublishedActionSchema.parse(actionRecord(index, version, action));
        const api = apiAction(index, version, action, () => '/a-type/');
        ApiActionSchema.parse(api);
        expect(api).toMatchObject(actionRecord(index, version, action));
      }
  });

  it('services, and data types with who refers to them', () => {
    for (const own of index.services.values())
      PublishedServiceSchema.parse(serviceRecord(index, own));
    const [version] = versions;
    if (!version) throw new Error('the sample has no version');
    const disk = { name: 'Disk', descriptions: [], members: [], sources: ['one'] };
    const size = { name: 'Size', type: { base: 'Object', array: true, reference: 'Disk' } };
    const parameter = { ...size, required: true, descriptions: [], sources: [] };
    const list = { ...disk, name: 'Disks', members: [parameter] };
    const users = typeUsersIn({ ...version, dataTypes: [disk, list] });
    expect(users.get('Disk')).toEqual({ actions: [], types: ['Disks'] });
    const record = typeRecord(index, version, list);
    expect(PublishedTypeSchema.parse(record).members).toMatchObject([
      { type: 'Array of Disk', reference: 'Disk', required: true },
    ]);
  });
});

describe('a code is the same record', () => {
  const plan = planCatalog(index);
  const files = new Map(renderData(index, plan, '0').map(({ path, text }) => [path, text]));
  const data = <T>(name: string): T => JSON.parse(files.get(`data/${name}.json`) ?? 'null');
  const { explain } = sampleCatalog();

  const fileOf = ({ service, apiVersion }: PublishedListing) =>
    service === null
      ? data<CommonData>('common')
      : data<ServiceData>(`services/${service}`).versions.find(
          (version) => version.apiVersion === apiVersion,
        );

  it.each(codes)('in the API, which adds addresses: %s', (code) => {
    expect(apiError(index, code)).toMatchObject(errorRecord(index, code));
  });

  it.each(codes)('in the data of the package, which slices it: %s', (code) => {
    const { listings, ...record } = errorRecord(index, code);
    const entry = data<ErrorIndex>('errors').errors.find((error) => error.code === code);
    const { sources: _, ...slice } = entry ?? {};
    expect(record).toMatchObject(slice);
    expect(Object.keys(slice)).toEqual([
      ...['code', 'category', 'parent', 'common', 'services', 'lastSeen'],
    ]);
    for (const listing of listings) {
      const listed = fileOf(listing)?.errors.find((error) => error.code === code);
      const { meaning, shouldRetry, statements, actions, sites, lastSeen, history, sources } =
        listing;
      const own = listing.service === null ? {} : { actions };
      expect(listed).toEqual({
        code,
        meaning,
        shouldRetry,
        statements,
        ...own,
        sites,
        lastSeen,
        history,
        sources,
      });
    }
  });

  it.each(codes)('in what explain says: %s', (code) => {
    const { retry, advice, listings, ...record } = errorRecord(index, code);
    const explanation = explain(code);
    expect(explanation).toMatchObject({
      known: true,
      category: record.category,
      parent: record.parent,
      scope: record.common ? 'common' : 'service',
      services: record.services,
    });
    expect(retry).toMatchObject(explanation.retry);
    expect(advice).toMatchObject(explanation.advice ?? {});
    expect(explanation.actions.map(({ action }) => action)).toEqual(
      listings.flatMap(({ actions }) => actions),
    );
    expect(explanation.statements.flatMap(({ text }) => text ?? [])).toEqual(
      listings.flatMap(({ statements }) => statements.map(({ text }) => text)),
    );
  });
});
