import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { indexContent } from '../../../src/records/content-index.ts';
import { apiError } from '../../../src/site/api/api-error.ts';
import { errorArticle } from '../../../src/site/articles/error-article.ts';
import {
  type ErrorPage,
  serviceErrorPage,
  sharedErrorPage,
} from '../../../src/site/articles/error-page.ts';
import { toHtml } from '../../../src/site/html/to-html.ts';
import { toMarkdown } from '../../../src/site/markdown/to-markdown.ts';
import { sampleIndex, sampleReviewed } from '../../sample-content.ts';

const index = sampleIndex();

function pageOf(service: string, code: string) {
  const found = index.services.get(service);
  if (!found) throw new Error(`content has no ${service}`);
  return serviceErrorPage(index, found, code);
}

const htmlOf = (page: ErrorPage) => toHtml(errorArticle(page));

describe('parameters that a code is probably about', () => {
  it.each([
    ['postgres', 'InvalidParameterValue.AccountNotExistError', ['UserName']],
    ['postgres', 'InvalidParameterValue.InvalidPasswordFormat', ['Password']],
    ['cvm', 'InvalidInstanceId.NotFound', []],
    ['cam', 'InvalidParameter', []],
    ['cam', 'InternalError.SystemError', []],
  ])('are, of %s %s, %j', (service, code, names) => {
    expect(pageOf(service, code).likely.map(({ name }) => name)).toEqual(names);
  });

  it('lead to the parameter on the page of an action that returns the code', () => {
    const { likely } = pageOf('postgres', 'InvalidParameterValue.AccountNotExistError');
    expect(likely[0]).toMatchObject({
      path: '/services/postgres/2017-03-12/modify-account-remark/#input-user-name',
      actions: 3,
    });
  });
});

describe('codes alike elsewhere', () => {
  it('say the same behind the first dot, whatever the category', () => {
    const { similar } = pageOf('postgres', 'InvalidParameterValue.AccountNotExistError');
    expect(similar.map(({ name }) => name)).toContain('InvalidParameterValue.AccountNotExist');
    expect(similar.every(({ name }) => name !== 'InvalidParameterValue.AccountNotExistError')).toBe(
      true,
    );
  });

  it('are not told of sub-codes that say too little', () => {
    expect(pageOf('postgres', 'InternalError.SystemError').similar).toEqual([]);
  });
});

describe('retrying on a page', () => {
  it('is stated for the service of the page', () => {
    expect(pageOf('cvm', 'OperationDenied.InstanceOperationInProgress').retry.verdict).toBe(
      'wait-for-state',
    );
    expect(pageOf('postgres', 'InternalError').retry.verdict).toBe('unknown');
    expect(pageOf('postgres', 'OperationDenied.InstanceStatusLimitError').retry.narrower).toEqual(
      [],
    );
  });

  it('names every source with a link to its line', () => {
    const { text } = htmlOf(sharedErrorPage(index, 'RequestLimitExceeded'));
    expect(text).toContain('Retry with back-off, and send fewer calls.');
    expect(text).toContain(
      'href="https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/f6970a903840/tencentcloud/common/common.go#L86"',
    );
  });
});

describe('a code in the SDKs', () => {
  it('has no constant where no service lists it', () => {
    expect(sharedErrorPage(index, 'AuthFailure.SignatureFailure').constant).toBeNull();
    expect(sharedErrorPage(index, 'InternalError').constant).toBe('INTERNALERROR');
  });

  it('has the constant of its service and version', () => {
    const page = pageOf('cvm', 'InvalidInstanceId.NotFound');
    expect(page.constant).toBe('INVALIDINSTANCEID_NOTFOUND');
    const go = page.snippets.find(({ language }) => language === 'Go');
    expect(go?.text).toContain('tencentcloud/cvm/v20170312');
    expect(go?.text).toContain('cvm.INVALIDINSTANCEID_NOTFOUND');
  });
});

describe('the verdict at the head of a page', () => {
  it.each([
    ['RequestLimitExceeded', 'Retry with back-off, and send fewer calls. (<a href="#retry">'],
    ['InternalError', 'It is unclear: official sources differ. (<a href="#retry">'],
    ['ResourceNotFound.InstanceNotFound', 'fix the cause first. (our advice)'],
    ['UnsupportedOperation', 'It depends on the call. (<a href="#retry">'],
  ])('of %s says whose it is', (code, words) => {
    expect(htmlOf(sharedErrorPage(index, code)).text).toContain(words);
  });
});

describe('what is said of retrying', () => {
  const told = [...index.sharedCodes].map((code) => {
    const page = sharedErrorPage(index, code);
    const html = load(htmlOf(page).text);
    const sentences = html('section.retry > p')
      .map((_, one) => html(one).text())
      .get();
    return {
      code,
      page,
      sentences,
      verdict: html('.verdict').text(),
      markdown: toMarkdown(errorArticle(page)),
    };
  });

  it('is the same on the page and in its Markdown', () => {
    const wordsIn = (text: string) => text.replace(/[\\<>]/g, '');
    for (const { code, verdict, sentences, markdown } of told) {
      const words = wordsIn(markdown);
      expect(words, code).toContain(`\n${verdict.replace('Retry?', '**Retry?**')}\n`);
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

  it('is carried to programs by its name as well, where only advice says so', () => {
    const page = pageOf('cvm', 'InvalidInstanceId.NotFound');
    expect(apiError(index, page.code).retry).toMatchObject({ evidence: [], stance: page.stance });
    expect(page.stance).toBe('fix-first');
  });
});

describe('related codes', () => {
  it('has its parent as its category, and not among its siblings as well', () => {
    const codes = [...(index.services.get('postgres')?.codes.keys() ?? [])];
    const pages = codes.map((code) => pageOf('postgres', code));
    const below = pages.filter(({ parent }) => parent !== null);
    expect(below.length).toBeGreaterThan(20);
    for (const { parent, siblings } of below)
      expect(siblings.map(({ name }) => name)).not.toContain(parent?.name);
    expect(pageOf('postgres', 'InvalidParameterValue.AccountNotExistError').siblings).toHaveLength(
      12,
    );
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
  const $ = load(htmlOf(sharedErrorPage(large, 'InternalError')).text);
  const owners = $('[aria-labelledby=meaning]')
    .find('.records tbody tr, .owners li')
    .map((_, row) => $(row).find('a, .meta').text())
    .get();

  it('counts each service once, however many versions it has', () => {
    expect(owners.length).toBeGreaterThan(count);
    expect($('#meaning').text()).toBe(`What it means in general and in ${count - 1} services`);
  });

  it('has different lines for the versions of a service', () => {
    expect(new Set(owners).size).toBe(owners.length);
  });
});

describe('a code on permission', () => {
  it.each([
    ['UnauthorizedOperation.UinNoAuth', '/services/intlpartnersmgt/permissions/'],
    ['OperationDenied.ServiceBusy', null],
  ])('of a service whose permissions are known leads to them: %s', (code, path) => {
    expect(pageOf('intlpartnersmgt', code).permissions).toBe(path);
  });
});
