import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { serviceArticle } from '../../../src/site/articles/service-article.ts';
import { toHtml } from '../../../src/site/html/to-html.ts';
import { sampleIndex } from '../../sample-content.ts';

const index = sampleIndex();

function pageOf(service: string) {
  const found = index.services.get(service);
  if (!found) throw new Error(`content has no ${service}`);
  return load(toHtml(serviceArticle(index, found)).text);
}

describe('the page of a service', () => {
  it('has the newest version first, and of each the error codes first', () => {
    const $ = pageOf('sms');
    const ids = $('h2[id]')
      .map((_, heading) => $(heading).attr('id'))
      .get();
    expect(ids).toEqual([
      ...['errors-2021-01-11', 'actions-2021-01-11', 'types-2021-01-11'],
      ...['errors-2019-07-11', 'actions-2019-07-11', 'types-2019-07-11'],
      'sources',
    ]);
  });

  it.each(['sms', 'cvm', 'intlpartnersmgt', 'cam'])(
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
