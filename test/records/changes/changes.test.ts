import { describe, expect, it } from 'vitest';
import { changesText } from '../../../src/records/changes/changes-text.ts';
import { changedDays, changedMonths } from '../../../src/records/changes/month-changes.ts';
import { serviceChanges } from '../../../src/records/changes/service-changes.ts';
import { CAM, indexWith, sampleChangesIndex, sampleHistory } from './sample-history.ts';

const at = (site: string, release: string, date: string) => ({ site, release, date });
const of = { apiVersion: CAM };

describe('the months with changes', () => {
  const months = changedMonths(sampleChangesIndex());

  it('are the newest first, without what the first release only shows', () => {
    expect(months.map(({ period }) => period)).toEqual(['2021-07', '2021-06']);
  });

  it('list what was removed first, and what both sites changed once, with both releases', () => {
    expect(months[1]?.services[0]?.changes).toEqual([
      {
        ...of,
        ...{ change: 'removed', kind: 'code', names: ['Old.Code'] },
        at: [at('international', '3.0.3', '2021-06-20')],
      },
      {
        ...of,
        ...{ change: 'added', kind: 'action', names: ['AddUser'] },
        at: [at('international', '3.0.2', '2021-06-10')],
      },
      {
        ...of,
        ...{ change: 'added', kind: 'code', names: ['New.Code'] },
        at: [at('international', '3.0.2', '2021-06-10'), at('china', '3.0.3', '2021-06-20')],
      },
      {
        ...of,
        ...{ change: 'added', kind: 'returns', action: 'ListUsers', names: ['New.Code'] },
        at: [at('international', '3.0.2', '2021-06-10')],
      },
      {
        ...of,
        ...{ change: 'added', kind: 'input', action: 'ListUsers', names: ['Rp'] },
        at: [at('international', '3.0.2.1', '2021-06-11')],
      },
      {
        ...of,
        ...{ change: 'added', kind: 'type', names: ['User'] },
        at: [at('international', '3.0.2.1', '2021-06-11')],
      },
    ]);
  });

  it('say that a code is back, not that it is new', () => {
    expect(months[0]?.services[0]?.changes).toMatchObject([
      { change: 'returned', kind: 'code', names: ['Old.Code'] },
    ]);
  });

  it('have their totals in a sentence', () => {
    expect(months.map(({ totals }) => changesText(totals))).toEqual([
      '1 code returned',
      '1 code and 1 action added, 1 code removed',
    ]);
    expect(changesText({ returns: { added: 2 }, type: { added: 1, removed: 1 } })).toBe(
      '2 codes of actions and 1 data type added, 1 data type removed',
    );
  });
});

it('a version that is gone takes everything with it, its pairs not listed', () => {
  const index = indexWith(
    sampleHistory('international', {
      sdk: [
        { release: '3.0.1', change: 'found', version: true, returns: ['ListUsers = Old.Code'] },
        { release: '3.0.2', change: 'removed', version: true },
      ],
    }),
  );
  const changes = serviceChanges(index, 'cam').map(({ kind, change, name }) => [
    change,
    kind,
    name,
  ]);
  expect(changes.sort()).toEqual([
    ['removed', 'action', 'ListUsers'],
    ['removed', 'code', 'Old.Code'],
    ['removed', 'version', CAM],
  ]);
});

it('the newest days with changes are as many as you ask for', () => {
  const index = sampleChangesIndex();
  expect(changedDays(index, 2).map(({ period }) => period)).toEqual(['2021-07-10', '2021-06-20']);
  expect(changedDays(index, 9, [])).toEqual([]);
});
