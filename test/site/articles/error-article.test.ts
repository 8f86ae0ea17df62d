import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { type ContentIndex, indexContent } from '../../../src/records/content-index.ts';
import { errorRecord } from '../../../src/records/error-record.ts';
import { apiError } from '../../../src/site/api/api-error.ts';
import { errorArticle } from '../../../src/site/articles/error-article.ts';
import { listingsSection } from '../../../src/site/articles/sections/listings-section.ts';
import { renderBlocks } from '../../../src/site/html/render-blocks.ts';
import { toHtml } from '../../../src/site/html/to-html.ts';
import { toMarkdown } from '../../../src/site/markdown/to-markdown.ts';
import { sampleIndex, sampleReviewed } from '../../sample-content.ts';

const index = sampleIndex();

function articleOf(service: string, code: string) {
  const found = index.services.get(service);
  if (!found) throw new Error(`content has no ${service}`);
  return errorArticle(index, code, found);
}

/** The page of a code of one service. */
function pageOf(service: string, code: string) {
  return load(toHtml(articleOf(service, code)).text);
}

/** The HTML of the page of a shared code. */
function sharedHtml(code: string, of: ContentIndex = index): string {
  return toHtml(errorArticle(of, code)).text;
}

/** The links of the section under a title, by text. */
function linksUnder($: ReturnType<typeof load>, title: RegExp): Map<string, string> {
  const sections = $('section').filter((_, one) => title.test($(one).children('h2').text()));
  const links = sections.find('li a').toArray();
  return new Map(links.map((link) => [$(link).text(), $(link).attr('href') ?? '']));
}

describe('parameters that a code is probably about', () => {
  const likely = /^Likely parameter/;

  it.each([
    ['postgres', 'InvalidParameterValue.AccountNotExistError', ['UserName']],
    ['postgres', 'InvalidParameterValue.InvalidPasswordFormat', ['Password']],
    ['cvm', 'InvalidInstanceId.NotFound', []],
    ['cam', 'InvalidParameter', []],
    ['cam', 'InternalError.SystemError', []],
  ])('of %s %s are %j', (service, code, names) => {
    expect([...linksUnder(pageOf(service, code), likely).keys()]).toEqual(names);
  });

  it('link to the parameter on the page of an action that returns the code', () => {
    const $ = pageOf('postgres', 'InvalidParameterValue.AccountNotExistError');
    expect([...linksUnder($, likely).values()]).toEqual([
      '/services/postgres/2017-03-12/modify-account-remark/#input-user-name',
    ]);
    expect($('section:contains("Likely parameter") li .meta').text()).toBe('3 actions');
  });
});

describe('similar codes in other services', () => {
  const similar = /^Similar codes/;

  it('have the same words after the first dot, in any category', () => {
    const code = 'InvalidParameterValue.AccountNotExistError';
    const names = [...linksUnder(pageOf('postgres', code), similar).keys()];
    expect(names).toContain('InvalidParameterValue.AccountNotExist');
    expect(names).not.toContain(code);
  });

  it('are absent for sub-codes that say too little', () => {
    expect(linksUnder(pageOf('postgres', 'InternalError.SystemError'), similar).size).toBe(0);
  });
});

describe('the advice on a page', () => {
  const code = 'InvalidParameterValue.AccountNotExistError';

  it('links the subject of a sub-code, and states only what is wrong', () => {
    const section = pageOf('postgres', code)('section.advice');
    const { lead, subject } = index.advice.lead(code) ?? {};
    expect(section.find('a[href*="/advice/"]').length).toBe(2);
    expect(section.find('.steps').html()).toContain(lead?.advice.sections.Fix);
    expect(section.find('.steps').html()).not.toContain(subject?.advice.sections.Fix);
  });
});

describe('retrying on a page', () => {
  it('is stated for the service of the page', () => {
    const retryOf = (service: string, code: string) => errorRecord(index, code, service).retry;
    const waiting = 'OperationDenied.InstanceOperationInProgress';
    expect(retryOf('cvm', waiting).verdict).toBe('wait-for-state');
    expect(pageOf('cvm', waiting)('.verdict').text()).toContain('Wait until the resource is ready');
    expect(retryOf('postgres', 'InternalError').verdict).toBe('unknown');
    expect(retryOf('postgres', 'OperationDenied.InstanceStatusLimitError').narrower).toEqual([]);
  });

  it('names every source with a link to its line', () => {
    const text = sharedHtml('RequestLimitExceeded');
    expect(text).toContain('Retry with back-off: double the pause each time.');
    expect(text).toContain(
      'href="https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/f6970a903840/tencentcloud/common/common.go#L86"',
    );
  });
});

describe('a code in the SDKs', () => {
  it('has no constant if no service lists it', () => {
    expect(sharedHtml('AuthFailure.SignatureFailure')).not.toContain('SDK constant');
    expect(load(sharedHtml('InternalError'))('#code ~ p .name').text()).toBe('INTERNALERROR');
  });

  it('has the constant of its service and version', () => {
    const $ = pageOf('cvm', 'InvalidInstanceId.NotFound');
    expect($('#code ~ p .name').text()).toBe('INVALIDINSTANCEID_NOTFOUND');
    const go = $('.example:has(figcaption:contains("Go")) code').text();
    expect(go).toContain('tencentcloud/cvm/v20170312');
    expect(go).toContain('cvm.INVALIDINSTANCEID_NOTFOUND');
  });
});

describe('the verdict at the head of a page', () => {
  it.each([
    [
      'RequestLimitExceeded',
      'Retry with back-off</span> Double the pause each time. (<a href="#retry">',
    ],
    ['InternalError', 'check whether it happened. (our advice)'],
    ['ResourceNotFound.InstanceNotFound', 'Fix the cause first. (our advice)'],
    ['UnsupportedOperation', 'check whether it happened. <span class="chip">'],
  ])('of %s says whose it is', (code, words) => {
    expect(sharedHtml(code)).toContain(words);
  });
});

describe('what is said of retrying', () => {
  const told = [...index.sharedCodes].map((code) => {
    const html = load(sharedHtml(code));
    const sentences = html('#retry > p')
      .map((_, one) => html(one).text())
      .get();
    return {
      code,
      sentences,
      verdict: html('.verdict')
        .contents()
        .map((_, one) => (html(one).is('.chip') ? `**${html(one).text()}.**` : html(one).text()))
        .get()
        .join(''),
      markdown: toMarkdown(errorArticle(index, code)),
    };
  });

  it('is the same on the page and in its Markdown', () => {
    const wordsIn = (text: string) => text.replace(/[\\<>]/g, '');
    for (const { code, verdict, sentences, markdown } of told) {
      const words = wordsIn(markdown);
      expect(words, code).toContain(`\n${verdict}\n`);
      for (const sentence of sentences) expect(words, code).toContain(`\n${sentence}\n`);
    }
    expect(told.filter(({ verdict }) => verdict.includes('our advice')).length).toBeGreaterThan(5);
    expect(told.filter(({ sentences }) => sentences.length > 1).length).toBeGreaterThan(1);
  });

  it('says of an exception where it applies: a service, an action or a message', () => {
    const { sentences = [] } = told.find(({ code }) => code === 'InternalError') ?? {};
    expect(sentences.some((one) => /^But retry with back-off in cvm or vpc: /.test(one))).toBe(
      true,
    );
    const starts = told.flatMap(({ sentences }) => sentences.slice(1));
    for (const sentence of starts) expect(sentence).toMatch(/ (in|when calling|with) /);
  });

  it('is in the record for programs by its name, even if only our advice says so', () => {
    const code = 'InvalidInstanceId.NotFound';
    expect(apiError(index, code)).toMatchObject({
      retry: { evidence: [] },
      shouldRetry: { answer: 'no', waitFor: null, saidBy: 'ours' },
    });
    expect(pageOf('cvm', code)('.verdict').text()).toContain('Fix the cause first. (our advice)');
  });
});

describe('related codes', () => {
  it('have the parent as the category, and not as a sibling as well', () => {
    const codes = [...(index.services.get('postgres')?.codes.keys() ?? [])];
    const pages = codes.map((code) => pageOf('postgres', code));
    const below = pages.filter(($) => linksUnder($, /^Category$/).size > 0);
    expect(below.length).toBeGreaterThan(20);
    for (const $ of below) {
      const [parent] = linksUnder($, /^Category$/).keys();
      expect([...linksUnder($, / codes$/).keys()]).not.toContain(parent);
    }
    const $ = pageOf('postgres', 'InvalidParameterValue.AccountNotExistError');
    expect(linksUnder($, /^Other .* codes$/).size).toBe(12);
  });
});

describe('a code of many services', () => {
  const cam = index.content.serviceVersions.filter(({ service }) => service === 'cam');
  const serviceVersions = ['2020-01-01', '2021-01-01'].flatMap((apiVersion) =>
    Array.from({ length: 40 }, (_, at) => ({ service: `service${at}`, apiVersion })).flatMap(
      (key) => cam.map((version) => ({ ...version, ...key })),
    ),
  );
  const large = indexContent({ ...index.content, serviceVersions }, sampleReviewed());
  const count = large.owners.get('InternalError') ?? 0;
  const $ = load(sharedHtml('InternalError', large));
  const rows = $('[aria-labelledby=meaning] li');

  it('has a row for each service, however many versions it has', () => {
    expect(rows.length).toBe(count - 1);
    expect($('#meaning').text()).toBe('Which service did you call?');
    expect($(rows.first()).find('em').text()).toBe('2020-01-012021-01-01');
  });

  it('has the services in the order of the names that it shows', () => {
    const names = rows.map((_, row) => $(row).find('a').text().toLowerCase()).get();
    expect(names).toEqual(names.toSorted());
  });

  it('says what a code means in a service, and whether to retry, only where that differs', () => {
    const record = errorRecord(large, 'InternalError');
    const listings = record.listings.map((one) =>
      one.service === 'service7' && one.meaning
        ? {
            ...one,
            meaning: { ...one.meaning, meaning: 'The lamp is out.' },
            shouldRetry: { ...one.shouldRetry, answer: 'no' as const },
          }
        : one,
    );
    const section = listingsSection(large, { ...record, listings }, [], undefined);
    const own$ = load(renderBlocks([section]).text);
    const saying = own$('li').filter((_, row) => own$(row).text().includes('The lamp is out.'));
    expect(saying.find('a').text()).toBe('service7');
    expect(saying.find('b').text()).toBe("Don't retry");
    expect(own$('li b').length).toBe(1);
  });
});

describe('a code on permission', () => {
  it.each([
    ['UnauthorizedOperation.UinNoAuth', '/services/intlpartnersmgt/permissions/'],
    ['OperationDenied.ServiceBusy', null],
  ])('of a service whose permissions are known leads to them: %s', (code, path) => {
    const links = linksUnder(pageOf('intlpartnersmgt', code), /^Related guides$/);
    const found = links.get('Permissions for each operation of this service') ?? null;
    expect(found).toBe(path);
  });
});
