import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { loadEditions } from '../../../src/content/load-editions.ts';
import { serviceData } from '../../../src/package/assemble/data/service-data.ts';
import { indexContent } from '../../../src/records/content-index.ts';
import { serviceRecord } from '../../../src/records/service-record.ts';
import type { Content } from '../../../src/schema/facts/content.ts';
import {
  CatalogManifestSchema,
  CommonDataSchema,
  ErrorIndexSchema,
  type ServiceData,
  ServiceDataSchema,
} from '../../../src/schema/published/catalog-data.ts';
import type { Immutable } from '../../../src/schema/published/immutable.ts';
import { AWKWARD_TEXT, writeSampleContent } from '../sample-content.ts';

const BUILT = 'dist/catalog';
const validator = new Ajv2020({ strict: true, formats: { uri: URL.canParse } });

/** Each built data file with the schema that it must fit, in both kinds. */
const files = [
  { path: 'manifest', schema: 'manifest', zod: CatalogManifestSchema },
  { path: 'common', schema: 'common', zod: CommonDataSchema },
  { path: 'errors', schema: 'errors', zod: ErrorIndexSchema },
  ...readdirSync(join(BUILT, 'data/services')).map((name) => ({
    path: `services/${name.replace('.json', '')}`,
    schema: 'service',
    zod: ServiceDataSchema,
  })),
];

describe('the data files', () => {
  const content = loadEditions(process.env.CONTENT_DIR || 'content');
  const services = new Map(
    content.serviceVersions.map(({ service }) => [service, readData(`services/${service}`)]),
  );

  it('fit their JSON Schema, and the schemas that programs import', () => {
    for (const { path, schema, zod } of files) {
      const data = readData(path);
      const validate = validatorOf(schema);
      expect(validate(data), `${path}: ${validator.errorsText(validate.errors)}`).toBe(true);
      expect(zod.parse(data)).toEqual(data);
    }
  });

  it('contain each code, wording, action and pair of them in the content', () => {
    const held = [...services.values()].flatMap(factsOf).sort();
    expect(held).toEqual(content.serviceVersions.flatMap(contentFactsOf).sort());
  });

  it('contain the common codes of the content', () => {
    expect(readData('common').errors).toEqual(
      content.common.errorCodes.map(({ code, descriptions, sources }) => ({
        code,
        meaning: expect.objectContaining({ shared: true, stale: false }),
        shouldRetry: expect.objectContaining({
          saidBy: expect.stringMatching(/^(official|ours)$/),
        }),
        statements: descriptions,
        sites: ['international', 'china'],
        lastSeen: null,
        history: [],
        sources,
      })),
    );
  });

  it('are counted rightly in the manifest, and named there', () => {
    const { counts, services: named } = readData('manifest');
    const versions = [...services.values()].flatMap((data: ServiceData) => data.versions);
    const listed = versions.flatMap(({ errors }) => errors);
    expect(counts).toEqual({
      errorCodes: readData('errors').errors.length,
      commonErrorCodes: readData('common').errors.length,
      services: services.size,
      serviceErrorCodes: listed.length,
      actions: versions.flatMap(({ actions }) => actions).length,
      actionErrorCodes: listed.flatMap(({ actions }) => actions).length,
    });
    expect(named.map(({ file }: { file: string }) => file)).toEqual(
      files.slice(3).map(({ path }) => `${path}.json`),
    );
  });

  it('say in the index where each code is listed', () => {
    const expected = new Map<string, Set<string>>();
    for (const { code } of content.common.errorCodes) expected.set(code, new Set());
    for (const { service, errorCodes } of content.serviceVersions)
      for (const { code } of errorCodes.filter(({ removed }) => !removed))
        expected.set(code, (expected.get(code) ?? new Set()).add(service));
    const { errors } = readData('errors');
    expect(errors.map(({ code }: { code: string }) => code)).toEqual([...expected.keys()].sort());
    for (const { code, services: listing } of errors)
      expect(listing).toEqual([...(expected.get(code) ?? [])].sort());
  });

  it('contain every source that a fact in them names', () => {
    for (const { path } of files.slice(1)) {
      const { sources, ...facts } = readData(path);
      const known = sources.map(({ id }: { id: string }) => id).sort();
      const named = JSON.stringify(facts).matchAll(/"sources":\[([^\]]*)\]/g);
      const ids = Array.from(named, ([, list]) => JSON.parse(`[${list}]`)).flat();
      expect([...new Set(ids)].sort(), path).toEqual(known);
    }
  });
});

describe('a service’s data', () => {
  const content = sampleContent();

  it('keeps versions apart, with what each says, word for word', () => {
    const data = dataOf('disk', content);
    expect(data.versions.map(({ apiVersion }) => apiVersion)).toEqual(['2020-01-02', '2021-01-02']);
    const saying = data.versions.map(({ errors }) =>
      errors.map(({ statements }) => statements.map(({ text }) => text)),
    );
    expect(saying).toEqual([
      [['The disk did not do it.'], ['Old wording.'], [AWKWARD_TEXT], [], ['It ends in a dot.']],
      [['New wording.'], []],
    ]);
    expect(data.versions[0]?.errors[1]).toMatchObject({ actions: ['Format'] });
  });

  it('keeps what a source lists no longer, and says so', () => {
    const lastSeen = '3.1.100.1';
    const [version] = content.serviceVersions.filter(({ service }) => service === 'as');
    if (!version) throw new Error('the sample has lost a service');
    const errorCodes = version.errorCodes.map((error) => ({
      ...error,
      removed: { lastSeen },
    }));
    const data = dataOf('as', { ...content, serviceVersions: [{ ...version, errorCodes }] });
    expect(data.versions[0]?.errors[0]).toMatchObject({ lastSeen });
    expect(validatorOf('service')(data)).toBe(true);
  });

  it.each<[string, (data: Immutable<ServiceData>) => object]>([
    ['a field that is not known', (data) => ({ ...data, note: '' })],
    ['a service that is not a name', (data) => ({ ...data, service: '../disk' })],
    ['no version', (data) => ({ ...data, versions: [] })],
    ['a source without an address', (data) => ({ ...data, sources: [{ id: 'one' }] })],
  ])('is refused by both kinds of schema with %s', (_, change) => {
    const data = change(dataOf('disk', content));
    expect(validatorOf('service')(data)).toBe(false);
    expect(ServiceDataSchema.safeParse(data).success).toBe(false);
  });
});

function dataOf(service: string, content: Content): Immutable<ServiceData> {
  const index = indexContent(content);
  const own = index.services.get(service);
  if (!own) throw new Error(`the sample has lost ${service}`);
  return serviceData(index, serviceRecord(index, own));
}

function sampleContent(): Content {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-data-'));
  try {
    writeSampleContent(folder);
    return loadEditions(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readData(name: string) {
  return JSON.parse(readFileSync(join(BUILT, `data/${name}.json`), 'utf8'));
}

function validatorOf(name: string): ValidateFunction {
  const known = validator.getSchema(name);
  if (known) return known;
  const schema = JSON.parse(readFileSync(join(BUILT, `schema/${name}.json`), 'utf8'));
  return validator.addSchema(schema, name).getSchema(name) as ValidateFunction;
}

/** Every fact as a line of its own. */
function factsOf({ service, versions }: ServiceData): string[] {
  return versions.flatMap(({ apiVersion, errors, actions }) => [
    ...errors.flatMap(({ code, statements, sources, actions: returning }) => [
      [service, apiVersion, code, ...sources].join(' '),
      ...statements.map(({ text, sources: said }) =>
        [service, apiVersion, code, text, said].join(),
      ),
      ...returning.map((action) => [service, apiVersion, action, code].join(' ')),
    ]),
    ...actions.map(({ action, sources }) => [service, apiVersion, action, ...sources].join(' ')),
  ]);
}

function contentFactsOf(version: Content['serviceVersions'][number]): string[] {
  const { service, apiVersion, errorCodes, actions } = version;
  const gone = new Set(errorCodes.flatMap(({ code, removed }) => (removed ? code : [])));
  return [
    ...errorCodes.flatMap(({ code, descriptions, sources }) => [
      [service, apiVersion, code, ...sources].join(' '),
      ...descriptions.map(({ text, sources: said }) =>
        [service, apiVersion, code, text, said].join(),
      ),
    ]),
    ...actions.flatMap(({ name, sources, errorCodes: own, removed }) => [
      [service, apiVersion, name, ...sources].join(' '),
      // What a removed action returned is with the code, if that is removed too.
      ...own
        .filter((code) => !removed || gone.has(code))
        .map((code) => [service, apiVersion, name, code].join(' ')),
    ]),
  ];
}
