import { describe, expect, it } from 'vitest';
import type { ContentDiff } from '../../../src/content/compare/content-diff.ts';
import { diffContent } from '../../../src/content/compare/diff-content.ts';
import { renderText } from '../../../src/content/compare/render-text.ts';
import type { Action } from '../../../src/schema/facts/action.ts';
import type { Content } from '../../../src/schema/facts/content.ts';
import type { ErrorCode } from '../../../src/schema/facts/error-code.ts';
import type { ServiceVersion } from '../../../src/schema/facts/service.ts';
import { first, smallContent } from './states.ts';

const versionOf = (content: Content) => first(content.serviceVersions);

/** What the diff says of the one service version that a change touched. */
function diffAfter(change: (content: Content) => void): ContentDiff {
  return diffContent(smallContent(), smallContent(change));
}

function changesAfter(change: (version: ServiceVersion) => void) {
  const { serviceVersions } = diffAfter((content) => change(versionOf(content)));
  expect(serviceVersions).toHaveLength(1);
  return first(serviceVersions);
}

function actionAfter(change: (action: Action) => void) {
  const { actions, dataTypes, errorCodes } = changesAfter((version) =>
    change(first(version.actions)),
  );
  expect([dataTypes, errorCodes]).toEqual([[], []]);
  expect(actions).toHaveLength(1);
  return first(actions);
}

const unchanged = { lastSeen: null, facts: [], wording: null, parts: [] };

describe('two states that are alike', () => {
  it('differ in nothing', () => {
    const diff = diffContent(smallContent(), smallContent());
    expect(diff.isEmpty).toBe(true);
    expect(Object.values(diff.counts).flatMap((counts) => Object.values(counts))).toEqual(
      Array(63).fill(0),
    );
    expect(diff.distinctCodes).toEqual({ added: [], removed: [] });
  });

  it('differ in nothing when only their order or their sources differ', () => {
    const diff = diffAfter((content) => {
      content.serviceVersions.reverse();
      for (const version of content.serviceVersions) {
        version.actions.reverse();
        version.errorCodes.reverse();
        for (const { input, errorCodes } of version.actions) {
          input.reverse();
          errorCodes.reverse();
        }
        version.sources = ['other'];
      }
    });
    expect(diff.isEmpty).toBe(true);
  });
});

describe('a record', () => {
  it('is added or removed without a mark', () => {
    const { actions, dataTypes, errorCodes } = changesAfter((version) => {
      version.actions.splice(1, 1, { ...first(version.actions), name: 'Format' });
      version.dataTypes = [];
      version.errorCodes.splice(0, 1);
    });
    expect(actions).toEqual([
      { kind: 'removed', name: 'Detach', ...unchanged },
      { kind: 'added', name: 'Format', ...unchanged },
    ]);
    expect(dataTypes).toEqual([{ kind: 'removed', name: 'Disk', ...unchanged }]);
    expect(errorCodes).toEqual([{ kind: 'removed', name: 'FailedOperation.Busy', ...unchanged }]);
  });

  it('is removed by a mark, with the date on which it was last seen', () => {
    expect(
      actionAfter((action) => Object.assign(action, { removed: { lastSeen: '2026-01-01' } })),
    ).toEqual({ kind: 'removed', name: 'Attach', ...unchanged, lastSeen: '2026-01-01' });
  });

  it('is back, with what differs from when it was listed', () => {
    const { actions, errorCodes } = changesAfter(({ actions, errorCodes }) => {
      for (const record of [...actions, ...errorCodes]) delete record.removed;
      first(errorCodes.filter(({ code }) => code === 'Gone')).descriptions = [
        { text: 'Is gone.', sources: ['cli'] },
      ];
    });
    const mark = [{ fact: 'last seen', before: '2020-01-01', after: null }];
    expect(actions).toEqual([{ ...unchanged, kind: 'restored', name: 'Old', facts: mark }]);
    expect(errorCodes).toEqual([
      {
        ...unchanged,
        kind: 'restored',
        name: 'Gone',
        facts: mark,
        wording: { before: [], after: ['Is gone.'] },
      },
    ]);
  });

  it('comes with a mark, loses its record, or has its mark corrected', () => {
    const gone = (code: string, lastSeen: string): ErrorCode => ({
      ...{ code, scope: 'service', category: code, parent: null, descriptions: [] },
      ...{ sources: ['cli'], removed: { lastSeen } },
    });
    const { actions, errorCodes } = changesAfter((version) => {
      version.actions.pop();
      version.errorCodes[1] = gone('Gone', '2019-01-01');
      version.errorCodes.push(gone('Older', '2018-01-01'));
    });
    expect(actions).toEqual([{ kind: 'dropped', name: 'Old', ...unchanged }]);
    expect(errorCodes).toEqual([
      {
        ...unchanged,
        kind: 'changed',
        name: 'Gone',
        lastSeen: '2019-01-01',
        facts: [{ fact: 'last seen', before: '2020-01-01', after: '2019-01-01' }],
      },
      { kind: 'archived', name: 'Older', ...unchanged, lastSeen: '2018-01-01' },
    ]);
  });
});

describe('an action', () => {
  it.each<[string, Partial<Action>, string | null, string | null]>([
    ['status', { status: 'deprecated' }, 'online', 'deprecated'],
    ['requests per second', { rateLimitPerSecond: 10 }, '20', '10'],
    ['domain', { domain: 'disk.example.com' }, null, 'disk.example.com'],
    ['region', { region: 'required' }, null, 'required'],
    ['examples', { exampleCount: 2 }, '0', '2'],
  ])('has another %s', (fact, change, before, after) => {
    expect(actionAfter((action) => Object.assign(action, change))).toEqual({
      ...unchanged,
      kind: 'changed',
      name: 'Attach',
      facts: [{ fact, before, after }],
    });
  });

  it('is reworded, and says which wordings are not in both', () => {
    const change = actionAfter(({ descriptions }) => {
      descriptions.push({ text: 'Puts a disk in.', sources: ['page'] });
    });
    expect(change).toEqual({
      ...unchanged,
      kind: 'reworded',
      name: 'Attach',
      wording: { before: [], after: ['Puts a disk in.'] },
    });
  });

  it('is changed where its parameters and codes are, and tells each', () => {
    const { kind, parts } = actionAfter((action) => {
      const [id, size] = action.input;
      if (!id || !size) throw new Error('the sample has two parameters');
      id.required = false;
      id.type = { base: 'String', array: true };
      action.input = [id, { ...size, name: 'Zone' }];
      first(action.output).descriptions = [{ text: 'The request.', sources: ['cli'] }];
      action.errorCodes = ['InternalError', 'LimitExceeded'];
    });
    const part = { facts: [], wording: null };
    expect(kind).toBe('changed');
    expect(parts).toEqual([
      {
        ...part,
        place: 'input',
        name: 'Id',
        kind: 'changed',
        facts: [
          { fact: 'type', before: 'String', after: 'Array of String' },
          { fact: 'required', before: 'yes', after: 'no' },
        ],
      },
      { ...part, place: 'input', name: 'Size', kind: 'removed' },
      { ...part, place: 'input', name: 'Zone', kind: 'added' },
      {
        ...part,
        place: 'output',
        name: 'RequestId',
        kind: 'reworded',
        wording: { before: [], after: ['The request.'] },
      },
      { ...part, place: 'returns', name: 'FailedOperation.Busy', kind: 'removed' },
      { ...part, place: 'returns', name: 'InternalError', kind: 'added' },
    ]);
  });

  it('is only reworded where a parameter is', () => {
    const { kind } = actionAfter(({ input }) => {
      first(input).descriptions = [];
    });
    expect(kind).toBe('reworded');
  });
});

describe('a service version', () => {
  it('is added with all of its records', () => {
    const diff = diffContent(
      smallContent((content) => content.serviceVersions.pop()),
      smallContent(),
    );
    const [version] = diff.serviceVersions;
    expect(version).toMatchObject({ service: 'disk', apiVersion: '2021-01-01', kind: 'added' });
    expect(version?.actions.map(({ name, kind }) => [name, kind])).toEqual([
      ['Attach', 'added'],
      ['Detach', 'added'],
      ['Old', 'archived'],
    ]);
    expect(diff.counts.errorCodes).toMatchObject({ added: 2, archived: 1 });
  });

  it('is removed when it is not there, and when all of its records are marked', () => {
    const removed = { lastSeen: '2026-01-01' };
    const absent = diffAfter((content) => content.serviceVersions.shift());
    const marked = diffAfter((content) => {
      const version = versionOf(content);
      version.dataTypes = [];
      for (const record of [...version.actions, ...version.errorCodes]) record.removed ??= removed;
    });
    expect(first(absent.serviceVersions).lastSeen).toBeNull();
    expect(first(marked.serviceVersions).lastSeen).toBe('2026-01-01');
    expect(renderText(marked, { names: { before: '1', after: '2' } })).toMatch(
      'disk 2020-01-01 removed, last seen 2026-01-01\n  2 actions removed\n',
    );
    for (const { serviceVersions, counts } of [absent, marked]) {
      expect(serviceVersions).toMatchObject([{ apiVersion: '2020-01-01', kind: 'removed' }]);
      expect(counts.actions.removed).toBe(2);
    }
  });
});

describe('what is not a service version', () => {
  it('is compared as well: common codes, permissions, products', () => {
    const diff = diffAfter(({ common, authorizations, products }) => {
      first(common.errorCodes).descriptions = [{ text: 'Our fault.', sources: ['cli'] }];
      first(first(authorizations).actions).granularity = 'operation';
      first(authorizations).byTag = 'not-supported';
      products.push({ service: 'cam', name: 'Access', aliases: [] });
    });
    expect(diff.isEmpty).toBe(false);
    expect(diff.commonErrorCodes).toMatchObject([{ name: 'InternalError', kind: 'reworded' }]);
    expect(diff.permissions).toMatchObject([
      { name: 'disk', facts: [{ fact: 'byTag', after: 'not-supported' }] },
      { name: 'disk:Attach', facts: [{ fact: 'granularity', after: 'operation' }] },
    ]);
    expect(diff.products).toMatchObject([{ name: 'cam', kind: 'added' }]);
    expect(diff.counts).toMatchObject({
      commonErrorCodes: { reworded: 1 },
      permissions: { changed: 2 },
      products: { added: 1 },
    });
  });

  it('tells codes that come to all of content, or leave it, from those of one service', () => {
    const diff = diffAfter((content) => {
      const version = versionOf(content);
      const [busy, gone, limit] = version.errorCodes;
      if (!busy || !gone || !limit) throw new Error('the sample has three codes');
      delete gone.removed;
      version.errorCodes = [gone, { ...limit, code: 'InternalError' }];
    });
    expect(diff.distinctCodes).toEqual({ added: ['Gone'], removed: [] });
    expect(diffContent(smallContent(), smallContent(withoutCodes)).distinctCodes).toEqual({
      added: [],
      removed: ['FailedOperation.Busy', 'LimitExceeded'],
    });
  });
});

function withoutCodes({ serviceVersions }: Content): void {
  for (const version of serviceVersions) version.errorCodes = [];
}

describe('names that are properties of every object', () => {
  it('are names like any other', () => {
    const { errorCodes } = changesAfter((version) => {
      const code = first(version.errorCodes);
      version.errorCodes.push(
        ...['__proto__', 'constructor', 'toString'].map((name) => ({ ...code, code: name })),
      );
    });
    expect(errorCodes.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'toString']);
  });
});
