import { describe, expect, it } from 'vitest';
import { applyText } from '../../src/content/apply-text.ts';
import { countContent } from '../../src/content/counts.ts';
import { listDisagreements } from '../../src/content/disagreements.ts';
import { mergeLayers } from '../../src/content/merge/merge-layers.ts';
import type { DefinitionsLayer, PagesLayer, TextLayer } from '../../src/schema/facts/content.ts';
import {
  DefinedServiceVersionSchema,
  ServiceVersionSchema,
} from '../../src/schema/facts/service.ts';
import { ServiceTextSchema } from '../../src/schema/facts/service-text.ts';
import { type Source, SourceSchema } from '../../src/schema/facts/source.ts';

function source(id: string, more: Partial<Source>): Source {
  return SourceSchema.parse({
    ...{ id, kind: 'action', form: 'html', url: `https://example.com/${id}`, title: id },
    ...{ product: null, frameLanguage: null, updatedAt: null, sha256: null },
    ...more,
  });
}

const said = (text: string, ...sources: string[]) => ({ text, sources });
const string = { base: 'String' };

const pages: PagesLayer = {
  sources: [
    source('old', { updatedAt: '2024-01-01 00:00:00' }),
    source('new', { updatedAt: '2025-01-01 00:00:00' }),
  ],
  common: { errorCodes: [], envelopes: [] },
  authorizations: [],
  serviceVersions: [
    ServiceVersionSchema.parse({
      service: 'disk',
      apiVersion: '2020-01-01',
      sources: ['old', 'new'],
      actions: [
        {
          name: 'CreateDisk',
          rateLimitPerSecond: 20,
          descriptions: [said('Makes a disk.', 'new')],
          input: [
            {
              name: 'Size',
              type: string,
              required: true,
              descriptions: [said('How large.', 'new')],
            },
            { name: 'Colour', type: string },
          ],
          errorCodes: ['LimitExceeded.Disk', 'FailedOperation.OnPage'],
          sources: ['new'],
        },
      ],
      errorCodes: [
        { code: 'FailedOperation.OnPage', scope: 'service', sources: ['new'] },
        {
          code: 'LimitExceeded.Disk',
          scope: 'service',
          descriptions: [said('Too many.', 'old'), said('Too many disks.', 'new')],
          sources: ['old', 'new'],
        },
      ],
    }),
  ],
};

const definitions: DefinitionsLayer = {
  sources: [source('cli', { kind: 'definitions', form: 'definition-json', version: '2.0' })],
  serviceVersions: [
    ServiceVersionSchema.parse({
      service: 'disk',
      apiVersion: '2020-01-01',
      sources: ['cli'],
      actions: [
        { name: 'AttachDisk', exampleCount: 2, sources: ['cli'] },
        {
          name: 'CreateDisk',
          status: 'online',
          input: [
            { name: 'Size', type: { base: 'Integer' } },
            { name: 'Zone', type: string },
          ],
          errorCodes: ['LimitExceeded.Disk'],
          sources: ['cli'],
        },
        { name: 'OldAction', removed: { lastSeen: '2023-01-01' }, sources: ['cli'] },
      ],
      errorCodes: [{ code: 'LimitExceeded.Disk', scope: 'service', sources: ['cli'] }],
    }),
  ],
};

const text: TextLayer = {
  sources: [source('cli', { kind: 'definitions', form: 'definition-json', version: '1.0' })],
  texts: [
    ServiceTextSchema.parse({
      service: 'disk',
      apiVersion: '2020-01-01',
      apiSource: 'cli',
      errorSource: 'cli',
      actions: [
        {
          name: 'CreateDisk',
          text: 'Creates a disk.',
          input: [
            ['Size', 'In GB.'],
            ['Gone', 'x'],
          ],
        },
        { name: 'NotInTheFacts', text: 'x' },
      ],
      errorCodes: [['LimitExceeded.Disk', 'Too many disks.']],
    }),
  ],
};

describe('layers, merged', () => {
  const merged = mergeLayers(pages, applyText(definitions, text));
  const [version] = merged.serviceVersions;
  const action = version?.actions.find(({ name }) => name === 'CreateDisk');

  it('make one record of what both know, the page followed first', () => {
    expect(merged.serviceVersions).toHaveLength(1);
    expect(version?.actions.map(({ name }) => name)).toEqual([
      'AttachDisk',
      'CreateDisk',
      'OldAction',
    ]);
    expect(action).toMatchObject({
      rateLimitPerSecond: 20,
      status: 'online',
      sources: ['new', 'cli'],
      errorCodes: ['FailedOperation.OnPage', 'LimitExceeded.Disk'],
    });
    expect(action?.input.map(({ name, sources }) => [name, sources])).toEqual([
      ['Size', []],
      ['Colour', ['new']],
      ['Zone', ['cli']],
    ]);
    expect(action?.input[0]).toMatchObject({ type: { base: 'String' }, required: true });
  });

  it('take whether a member is required from the source that states it', () => {
    const typed = (id: string, members: object[]) => ({
      ...{ service: 'disk', apiVersion: '2020-01-01', sources: [id] },
      dataTypes: [{ name: 'Disk', members, sources: [id] }],
    });
    const paged = [
      { name: 'Id', type: string },
      { name: 'Zone', type: string },
      { name: 'Size', type: string, required: false },
      { name: 'Colour', type: string },
    ];
    const defined = [
      { name: 'Id', type: string, required: true },
      { name: 'Zone', type: string },
      { name: 'Size', type: string, required: true },
    ];
    const { serviceVersions } = mergeLayers(
      { ...pages, serviceVersions: [ServiceVersionSchema.parse(typed('new', paged))] },
      {
        ...definitions,
        serviceVersions: [DefinedServiceVersionSchema.parse(typed('cli', defined))],
      },
    );
    const members = serviceVersions[0]?.dataTypes[0]?.members;
    expect(members?.map(({ name, required }) => [name, required])).toEqual([
      ['Id', true],
      ['Zone', false],
      ['Size', false],
      ['Colour', undefined],
    ]);
  });

  it('keep every wording, the freshest page first and the definitions last', () => {
    const code = version?.errorCodes.find(({ code }) => code === 'LimitExceeded.Disk');
    expect(code?.descriptions).toEqual([
      said('Too many disks.', 'new', 'cli-text'),
      said('Too many.', 'old'),
    ]);
    expect(action?.input[0]?.descriptions).toEqual([
      said('How large.', 'new'),
      said('In GB.', 'cli-text'),
    ]);
  });

  it('name words of another release as a source of their own', () => {
    expect(merged.sources.map(({ id, version }) => [id, version])).toEqual([
      ['old', null],
      ['new', null],
      ['cli', '2.0'],
      ['cli-text', '1.0'],
    ]);
    const same = { ...text, sources: definitions.sources };
    expect(applyText(definitions, same).sources).toEqual(definitions.sources);
  });

  it('count the same with words and without, and leave out what is removed', () => {
    const bare = mergeLayers(pages, definitions);
    const { sources: _, ...counts } = countContent(merged);
    expect(countContent(bare)).toMatchObject(counts);
    expect(counts).toMatchObject({
      actions: 2,
      examples: 2,
      serviceErrorCodes: 2,
      inputParameters: 3,
    });
  });
});

describe('listDisagreements', () => {
  it('names every fact that pages and definitions state differently', () => {
    expect(listDisagreements(pages, definitions)).toEqual([
      'disk 2020-01-01: FailedOperation.OnPage: only the page lists it',
      'disk 2020-01-01: CreateDisk: input Colour: only on the page',
      'disk 2020-01-01: CreateDisk: input Zone: only in the definitions',
      'disk 2020-01-01: CreateDisk: input Size: String, required on the page, Integer, optional in the definitions',
      'disk 2020-01-01: CreateDisk: returns FailedOperation.OnPage: only on the page',
    ]);
  });
});
