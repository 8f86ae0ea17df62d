import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/content/load-content.ts';
import { indexContent } from '../../../src/records/content-index.ts';
import { servicePage } from '../../../src/site/articles/service-page.ts';
import { renderServicePage } from '../../../src/site/html/render-service-page.ts';

const index = indexContent(loadContent('content'));

function pageOf(service: string) {
  const found = index.services.get(service);
  if (!found) throw new Error(`content has no ${service}`);
  return load(renderServicePage(servicePage(index, found)).text);
}

describe('the page of a service', () => {
  it('has the newest version first, and of each the error codes first', () => {
    const $ = pageOf('teo');
    const ids = $('h2[id]')
      .map((_, heading) => $(heading).attr('id'))
      .get();
    expect(ids).toEqual([
      ...['errors-2022-09-01', 'actions-2022-09-01', 'types-2022-09-01'],
      ...['errors-2022-01-06', 'actions-2022-01-06', 'types-2022-01-06'],
      'sources',
    ]);
  });

  it.each(['teo', 'vpc', 'intlpartnersmgt', 'cam'])(
    'leads below its title to each part: %s',
    (service) => {
      const $ = pageOf(service);
      const jumps = $('.jumps a')
        .map((_, link) => $(link).attr('href'))
        .get();
      const filled = $('h2[id]').filter(
        (_, heading) =>
          $(heading).attr('id') !== 'sources' && $(heading).siblings('ul, table, p').length > 0,
      );
      expect(jumps).toEqual(filled.map((_, heading) => `#${$(heading).attr('id')}`).get());
    },
  );

  it.each([...index.services.values()].filter(({ versions }) => versions.length > 1))(
    'has the versions of $service in order',
    ({ versions }) => {
      const dates = versions.map(({ apiVersion }) => apiVersion);
      expect(dates).toEqual(dates.toSorted());
    },
  );
});
