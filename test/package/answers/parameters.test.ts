import { describe, expect, it } from 'vitest';
import { ParameterFinder } from '../../../src/package/answers/parameters.ts';
import { renderParameters } from '../../../src/package/assemble/data/render-parameters.ts';
import { ServiceVersionSchema } from '../../../src/schema/facts/service.ts';
import { sampleContent } from '../../sample-content.ts';

const type = (base: string, array = false) => ({ base, array });
const list = (reference: string) => ({ reference, array: true });
const filter = {
  name: 'Filter',
  members: [
    { name: 'Name', type: type('String'), required: true },
    { name: 'Values', type: type('String', true) },
    { name: 'Nested', type: list('Filter') },
  ],
  sources: ['action-page'],
};
const action = (name: string, ...input: object[]) => ({ name, input, sources: ['action-page'] });
const id = { name: 'DiskId', type: type('String'), required: true };

const VERSIONS = [
  {
    service: 'disk',
    apiVersion: '2020-01-02',
    sources: ['action-page'],
    actions: [
      action('Describe', { name: 'Filters', type: list('Filter') }, { ...id, required: false }),
      action('Format', id),
      action('Mount', id, { name: 'SecurityGroupIds', type: type('String', true) }),
    ],
    dataTypes: [filter, { ...filter, name: 'NotOfInputs' }],
  },
  {
    service: 'disk',
    apiVersion: '2021-01-02',
    sources: ['action-page'],
    actions: [action('Format', { ...id, type: type('Integer') })],
  },
  {
    service: 'tape',
    apiVersion: '2019-01-02',
    sources: ['action-page'],
    actions: [action('Wind', { name: 'Speed', type: type('Integer') }, id)],
  },
].map((version) => ServiceVersionSchema.parse(version));

const [page] = sampleContent().sources.filter(({ kind, url }) => kind === 'action' && url);
const sources = page ? [{ ...page, id: 'action-page' }] : [];
const { text } = renderParameters({ serviceVersions: VERSIONS, sources });
const finder = new ParameterFinder(text);

describe('findParameter', () => {
  it('follows a path to the one row that defines it', () => {
    const scope = { service: 'disk', action: 'Describe' };
    expect(finder.find('Filters.0.Values.1', scope)).toEqual([
      {
        service: 'disk',
        apiVersion: '2020-01-02',
        path: 'Filters.0.Values.1',
        row: {
          name: 'Values',
          type: 'Array of String',
          required: null,
          owner: 'Filter',
          link: page?.url,
        },
        actions: ['Describe'],
        actionCount: 1,
      },
    ]);
    expect(finder.find('Filters.0.Nested.2.Name', scope)[0]?.row.required).toBe(true);
  });

  it('lists the actions of the service where the action is unknown', () => {
    const [first, ...others] = finder.find('DiskId', { service: 'disk' });
    expect(others).toEqual([]);
    expect(first).toMatchObject({ actions: ['Describe', 'Format', 'Mount'], actionCount: 3 });
    // One of them does not require it.
    expect(first?.row.required).toBeNull();
  });

  it('takes the version that has more of the actions, else the latest', () => {
    expect(finder.find('DiskId', { service: 'disk' })[0]?.apiVersion).toBe('2020-01-02');
    expect(finder.find('DiskId', { service: 'disk', action: 'Format' })).toMatchObject([
      { apiVersion: '2021-01-02', row: { type: 'Integer' } },
    ]);
  });

  it('finds a parameter without a service only where one service alone has it', () => {
    expect(finder.find('Speed')).toMatchObject([{ service: 'tape', actions: ['Wind'] }]);
    expect(finder.find('DiskId')).toEqual([]);
    expect(finder.find('speed')).toEqual([]);
    expect(finder.find('DiskId', { action: 'Wind' })).toMatchObject([{ service: 'tape' }]);
  });

  it('finds nothing that is not there', () => {
    for (const path of ['Disk', '', '.', 'Filters.0.Value', 'DiskId.0', 'DiskId.Name'])
      expect(finder.find(path, { service: 'disk' }), path).toEqual([]);
    expect(finder.find('DiskId', { service: 'dis' })).toEqual([]);
    expect(finder.find('DiskId', { service: 'disk', action: 'Erase' })).toEqual([]);
  });
});

describe('nearParameters', () => {
  it('names what is spelled nearly like it, at the place of the fault', () => {
    const scope = { service: 'disk', action: 'Describe' };
    expect(finder.near('Filter', scope)).toEqual(['Filters']);
    expect(finder.near('Filters.0.Valeus.1', scope)).toEqual(['Filters.0.Values']);
    expect(finder.near('DiskIds', { service: 'disk', action: 'Mount' })).toEqual(['DiskId']);
    for (const path of ['Filters', 'Filters.0.Values.1', 'Region', 'DiskId.Name', ''])
      expect(finder.near(path, scope), path).toEqual([]);
  });
});

describe('renderParameters', () => {
  it('leaves out the data types that no input has', () => {
    expect(text).toContain('Filter');
    expect(text).not.toContain('NotOfInputs');
  });
});
