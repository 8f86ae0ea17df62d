import { expect, it } from 'vitest';
import { readAction } from '../helpers.ts';

const PAGE = `<title>Lan&#x200b;tern At&#x202e;tack</title>
<h1 class="rno-title-module-title">At&#x202e;tack</h1>
<div id="docArticleContent"><div class="markdown-text-box">
<p>Domain name for API request: lantern.tencentcloudapi.com.</p>
<p>Lights&#x200b; a lamp\u009b31m.</p>
<table><tr><th>Parameter Name<th>Required<th>Type<th>Description
<tr><td>Action<td>Yes<td>String<td>Common Params. The value used for this API: Attack.
<tr><td>Version<td>Yes<td>String<td>Common Params. The value used for this API: 2020-02-02.
<tr><td>Oil<td>No<td>x\u202ey z<td>How \u2066much\u2069 oil.</table>
<table><tr><th>Parameter Name<th>Type<th>Description<tr><td>RequestId<td>String<td>Id.</table>
<table><tr><th>Error Code<th>Description<tr><td>Failed\u200bOperation.Ok<td>O\u0007k.</table>`;

it('reads a page without its invisible characters, and reports them once', () => {
  const { title, product, facts, issues } = readAction('html', PAGE);
  expect(JSON.stringify({ title, product, facts })).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect({ title, product }).toEqual({ title: 'Attack', product: 'Lantern' });
  expect(facts.errorCodes).toEqual([{ code: 'FailedOperation.Ok', description: 'O k.' }]);
  expect(issues.filter(({ row }) => row === 'text')).toEqual([
    {
      page: 'page',
      row: 'text',
      reason: 'contains control or invisible characters, which were removed',
      text: 'At\u202etack',
    },
  ]);
});
