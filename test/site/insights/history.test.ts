import { describe, expect, it } from 'vitest';
import { apiGrowth } from '../../../src/records/changes/growth.ts';
import { changedServices } from '../../../src/site/insights/changed-services.ts';
import { historyPictures } from '../../../src/site/insights/history-pictures.ts';
import { sampleChangesIndex } from '../../records/changes/sample-history.ts';
import { sampleIndex } from '../../sample-content.ts';

const index = sampleChangesIndex();

describe('the growth of the API', () => {
  it('is what each site has at the end of each month', () => {
    const size = (site: string, month: string, codes: number, actions: number) => ({
      ...{ site, month, codes, actions },
    });
    expect(apiGrowth(index)).toEqual([
      size('international', '2021-05', 1, 1),
      size('international', '2021-06', 1, 2),
      size('international', '2021-07', 2, 2),
      size('china', '2021-05', 0, 1),
      size('china', '2021-06', 1, 1),
      size('china', '2021-07', 1, 1),
    ]);
  });
});

describe('the pictures of the history', () => {
  it('say in words what they show, and lead to the services', () => {
    const [codes, actions, services] = historyPictures(index);
    expect([codes?.id, actions?.id, services?.id]).toEqual([
      'growth-of-codes',
      'growth-of-actions',
      'changed-services',
    ]);
    expect(codes?.title).toBe('From 1 to 2 codes at the international site');
    expect(codes?.chart.text).toContain('China 1');
    expect(services?.title).toBe('cam changed the most in the last 12 months');
    expect(services?.chart.text).toContain('href="/services/cam/changes/"');
  });

  it('are empty where the content has no history', () => {
    expect(historyPictures(sampleIndex())).toEqual([]);
  });

  it('contain no script and no inline style', () => {
    for (const { chart } of historyPictures(index))
      expect(chart.text).not.toMatch(/<script|<style|style=/);
  });
});

it('the services that changed count codes and actions', () => {
  expect(changedServices(index)).toEqual([
    { service: 'cam', added: 2, removed: 1, returned: 1, total: 4 },
  ]);
});
