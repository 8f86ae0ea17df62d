import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { CamPolicySchema } from '../../../src/knowledge/permissions/cam-policy-grammar.ts';
import { actionPermission, operationPermission } from '../../../src/records/permission.ts';
import { actionArticle } from '../../../src/site/articles/action-article.ts';
import { permissionSection } from '../../../src/site/articles/sections/permission-section.ts';
import { renderBlocks } from '../../../src/site/html/render-blocks.ts';
import { toHtml } from '../../../src/site/html/to-html.ts';
import { sampleIndex } from '../../sample-content.ts';

const index = sampleIndex();

function pageOf(service: string, name: string) {
  for (const version of index.services.get(service)?.versions ?? []) {
    const action = version.actions.find((candidate) => candidate.name === name);
    if (action) return load(toHtml(actionArticle(index, version, action, () => undefined)).text);
  }
  throw new Error(`${service} has no action ${name}`);
}

const sectionOf = (service: string, name: string) =>
  pageOf(service, name)('section[aria-labelledby=permission]');

describe('the page of an action', () => {
  it('shows the facts, the policy to copy, and the source, where the provider states them', () => {
    const $ = pageOf('intlpartnersmgt', 'AllocateCreditPool');
    const section = $('section[aria-labelledby=permission]');
    expect(
      section
        .find('dd')
        .map((_, fact) => $(fact).text())
        .get(),
    ).toEqual([...['write', 'operation level', '*', 'supported']]);
    const policies = section
      .find('pre')
      .map((_, pre) => $(pre).text())
      .get();
    expect(policies.map((policy) => CamPolicySchema.parse(JSON.parse(policy)).statement)).toEqual([
      [{ effect: 'allow', action: ['intlpartnersmgt:AllocateCreditPool'], resource: ['*'] }],
      [
        {
          effect: 'allow',
          action: ['intlpartnersmgt:AllocateCreditPool'],
          resource: ['*'],
          condition: { ip_equal: { 'qcs:ip': ['203.0.113.0/24'] } },
        },
      ],
    ]);
    expect(section.text()).toContain('AuthFailure.UnauthorizedOperation or UnauthorizedOperation');
    expect(section.text()).toContain('a policy that names a single resource is ignored');
    expect($('.sources').text()).toContain('CAM authorization page');
  });

  it('names codes of the action below those on permission', () => {
    const section = sectionOf('intlpartnersmgt', 'DescribeBillSummaryByPayMode');
    const own = '/services/intlpartnersmgt/errors/unauthorized-operation.uin-no-auth/';
    expect(section.find(`a[href="${own}"]`).text()).toBe('UnauthorizedOperation.UinNoAuth');
    const elsewhere = sectionOf('cvm', 'StartInstances');
    expect(elsewhere.text()).not.toContain('These codes can also mean');
  });

  it('offers a policy to begin with, as unverified, where no page on permissions was read', () => {
    const section = sectionOf('cvm', 'StartInstances');
    expect(CamPolicySchema.parse(JSON.parse(section.find('pre').text())).statement).toEqual([
      { effect: 'allow', action: ['cvm:StartInstances'], resource: ['*'] },
    ]);
    expect(section.text()).toContain('We have no permission data for this service yet.');
    expect(section.text()).toContain('Copy its name from the error message.');
    expect(section.find('figcaption').text()).toContain('unverified');
    expect(section.find('dd')).toHaveLength(0);
  });

  it('says so where the page on permissions leaves the action out', () => {
    const section = sectionOf('intlpartnersmgt', 'DescribeCustomerVoucherUsageDetails');
    expect(section.find('figcaption').text()).toContain('unverified');
    expect(section.text()).toContain('do not list this action');
  });
});

describe('the section on permission', () => {
  const authorization = index.services.get('intlpartnersmgt')?.authorization;
  const facts = authorization?.actions[0];
  if (!authorization || !facts) throw new Error('content has no authorization');

  it('offers no condition on addresses where that is not supported', () => {
    const unsupported = authorization.actions.filter((row) => row.ipRestriction !== 'supported');
    expect(unsupported).toHaveLength(1);
    for (const row of unsupported)
      expect(operationPermission(authorization, row).leastFromAddresses).toBeNull();
  });

  it('shows no policy, and says why, where the resources cannot be written', () => {
    const odd = { ...facts, granularity: 'resource', resource: '<b>see</b>' } as const;
    const codes = { common: [], own: [] };
    const section = permissionSection(operationPermission(authorization, odd), codes, 'x:Y');
    const html = renderBlocks([section]).text;
    expect(load(html)('pre')).toHaveLength(0);
    expect(html).toContain('No policy can be written from the description of its resources.');
    expect(html).toContain('&lt;b&gt;see&lt;/b&gt;');
  });

  it('knows nothing of a service or an action that is not there', () => {
    expect(actionPermission(index, 'constructor', 'toString')).toEqual({
      operation: null,
      all: null,
    });
  });
});
