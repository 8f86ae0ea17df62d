import { describe, expect, it } from 'vitest';
import { renderOutsideLink } from '../../../src/site/html/render-inline.ts';

describe('a link to another site', () => {
  it.each([
    ['https://www.tencentcloud.com/zh/document/product/1031/32858', 'zh', 'Chinese'],
    ['https://www.tencentcloud.com/ko/document/product/598/52592', 'ko', 'Korean'],
    ['https://www.tencentcloud.com/pt/document/product/409/79972', 'pt', 'Portuguese'],
  ])('names the language of another edition: %s', (url, language, name) => {
    expect(renderOutsideLink(url, 'a & b').text).toBe(
      `<a href="${url}" hreflang="${language}" rel="noreferrer">a &amp; b</a> <small>(${name} edition)</small>`,
    );
  });

  it.each([
    'https://www.tencentcloud.com/document/product/267/37447',
    'https://github.com/TencentCloud/tencentcloud-cli-intl-en',
    'https://example.com/zh/page',
  ])('says nothing of language otherwise: %s', (url) => {
    expect(renderOutsideLink(url, 'a').text).not.toMatch(/hreflang|edition/);
  });
});
