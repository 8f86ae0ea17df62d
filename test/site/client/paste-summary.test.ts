import { describe, expect, it } from 'vitest';
import { loadLayers } from '../../../src/knowledge/messages/load-layers.ts';
import { loadMessageForms } from '../../../src/knowledge/messages/load-message-forms.ts';
import { readMessage } from '../../../src/messages/read-message.ts';
import { directoryKnowledge } from '../../../src/search/messages/directory-knowledge.ts';
import { NamedRecords } from '../../../src/search/messages/named-records.ts';
import { serializeMessages } from '../../../src/search/messages/serialize-messages.ts';
import { shownOffer, withoutTicks } from '../../../src/site/client/offers/render-offer.ts';
import type { CodeAnswer } from '../../../src/site/client/paste/code-answer.ts';
import { summarizePaste } from '../../../src/site/client/paste/summarize-paste.ts';
import { openSample } from '../../search/sample.ts';

const parts = serializeMessages(loadMessageForms(), loadLayers());
const index = await openSample();
const { sources } = index;
const knowledge = directoryKnowledge(sources, parts.messages);
const records = new NamedRecords(sources);
const ID = '0f0e0d0c-0b0a-4908-8706-050403020100';

function summaryOf(text: string, answer: CodeAnswer | null = null) {
  return summarizePaste(readMessage(text, knowledge), {
    records,
    answer: () => answer,
    layers: () => JSON.parse(parts.layers),
  });
}
const rowsOf = (summary: ReturnType<typeof summaryOf>) =>
  Object.fromEntries(summary?.rows.map(({ label, values }) => [label, values]) ?? []);
const sentences = (summary: ReturnType<typeof summaryOf>) =>
  summary?.lines.map(({ label, says }) => [label, says.text]);

describe('the summary of a paste', () => {
  it('names the call, the code with its page, what to do, and the RequestId', () => {
    const text = `tencentcloud/cam/v20190116/cam_client.py in UpdateAccessKey: [TencentCloudSDKException] code:OperationDenied.AccessKeyOverLimit message:no requestId:${ID}`;
    const summary = summaryOf(text, {
      meaning: 'M.',
      fix: 'F.',
      retry: { answer: 'no', waitFor: null },
    });
    expect(summary?.code).toEqual({
      text: 'OperationDenied.AccessKeyOverLimit',
      path: '/services/cam/errors/operation-denied.access-key-over-limit/',
    });
    expect(sentences(summary)).toEqual([
      [undefined, 'M.'],
      ['Fix', 'F.'],
      ['Retry?', "Don't retry: fix the cause first."],
    ]);
    expect(rowsOf(summary)).toEqual({
      Action: [
        {
          text: 'UpdateAccessKey',
          path: '/services/cam/2019-01-16/update-access-key/',
          note: 'cam',
        },
      ],
      RequestId: [{ text: ID }],
    });
    expect(summary?.status).toBe('Found code OperationDenied.AccessKeyOverLimit.');
  });

  it('has what the index says until the record of the code is loaded', () => {
    const summary = summaryOf('Code=LimitExceeded.AccessKey, Message=no');
    expect(sentences(summary)).toEqual([[undefined, 'Too many credentials.']]);
  });

  it('leads from the parameter to its row, and prefers the fix of the message', () => {
    const text =
      'UpdateAccessKey failed: [TencentCloudSDKError] Code=InvalidParameter, Message=The value type of parameter `AccessKeyId` is not valid, input type should be `string`.';
    const summary = summaryOf(text, {
      meaning: 'M.',
      fix: 'F.',
      retry: { answer: 'no', waitFor: null },
    });
    expect(rowsOf(summary).Parameter).toEqual([
      {
        text: 'AccessKeyId',
        path: '/services/cam/2019-01-16/update-access-key/#input-access-key-id',
      },
    ]);
    const fix = sentences(summary)?.find(([label]) => label === 'Fix')?.[1];
    expect(fix).not.toBe('F.');
    expect(sentences(summary)?.[0]?.[1]).toContain('AccessKeyId');
  });

  it('explains the inner code and names the outer one', () => {
    const summary = summaryOf(
      'Code=InternalError, Message=CVM_COMMON_ERROR[Code=LimitExceeded.AccessKey, Message=no]',
    );
    expect(summary?.code?.text).toBe('LimitExceeded.AccessKey');
    expect(rowsOf(summary)['Outer code']?.[0]?.text).toBe('InternalError');
  });

  it('explains the category of an inner code that is unknown', () => {
    const summary = summaryOf(
      'Code=InternalError, Message=CVM_COMMON_ERROR[Code=InvalidParameter.Unheard, Message=no]',
    );
    expect(summary?.code).toEqual({
      text: 'InvalidParameter.Unheard',
      note: 'not in this catalog',
    });
    expect(sentences(summary)).toContainEqual(['InvalidParameter', 'Incorrect parameter.']);
    expect(summary?.known).toEqual(['InvalidParameter']);
  });

  it('explains the outer code if nothing of the inner one is known', () => {
    const summary = summaryOf(
      'Code=InternalError, Message=CVM_COMMON_ERROR[Code=FailedOperation.Unheard, Message=no]',
    );
    expect(summary?.code?.text).toBe('InternalError');
    expect(rowsOf(summary)['Inner code']).toEqual([
      { text: 'FailedOperation.Unheard', note: 'not in this catalog' },
    ]);
  });

  it('has the policy for a denial, and its warnings', () => {
    const resource = 'qcs::cvm:ap-beijing:uin/100000000051:instance/*';
    const summary = summaryOf(
      `you are not authorized to perform operation (cvm:RebootInstances)\nresource (${resource}) has no permission`,
    );
    const row = summary?.rows.find(({ label }) => label === 'Permission');
    expect(row?.values).toEqual([{ text: 'cvm:RebootInstances', note: `on ${resource}` }]);
    expect(JSON.parse(row?.copy?.text ?? '')).toEqual({
      version: '2.0',
      statement: [{ effect: 'allow', action: ['cvm:RebootInstances'], resource: [resource] }],
    });
    expect(row?.details?.notes.join()).toContain('refused first');
    expect(rowsOf(summary)['Likely codes']?.[0]?.text).toBe('AuthFailure.UnauthorizedOperation');
    expect(summary?.status).toContain('permission cvm:RebootInstances');
  });

  it('names the service that was called, and leads to its page of every code', () => {
    const body = (code: string) =>
      `POST https://ssm.tencentcloudapi.com ListAccessKeys: {"Response":{"Error":{"Code":"${code}","Message":"no"},"RequestId":"${ID}"}}`;
    const summary = summaryOf(body('OperationDenied.AccessKeyOverLimit'));
    const page = '/services/ssm/errors/operation-denied.access-key-over-limit/';
    expect(summary).toMatchObject({
      code: { path: page },
      known: ['OperationDenied.AccessKeyOverLimit'],
      service: 'ssm',
    });
    const [first] = index.search('OperationDenied.AccessKeyOverLimit', { limit: 1 });
    expect(first && shownOffer(first, summary?.service).path).toBe(page);
    expect(first?.record.path).toBe('/errors/operation-denied.access-key-over-limit/');
    expect(
      summaryOf('Code=OperationDenied.AccessKeyOverLimit, Message=no')?.service,
    ).toBeUndefined();
  });

  it('claims nothing about an error of another cloud', () => {
    const summary = summaryOf(
      'An error occurred (InvalidParameter) when calling the RunInstances operation: no',
    );
    expect(summary).toMatchObject({ known: [], rows: [] });
    expect(summary?.code).toEqual({ text: 'InvalidParameter', note: 'AWS' });
    expect(summary?.hint).not.toBeNull();
    expect(sentences(summary)?.[0]?.[1]).toBe(
      'This is an error of AWS, not of Tencent Cloud API 3.0, and this site does not explain it.',
    );
  });

  it('explains a code of COS', () => {
    const summary = summaryOf(
      '<Error><Code>NoSuchKey</Code><Resource>demo.cos.ap-beijing.myqcloud.com/a</Resource></Error>',
    );
    const path = '/other-codes/#cos-NoSuchKey';
    expect(summary?.code).toEqual({ text: 'NoSuchKey', path, note: 'COS' });
    expect(sentences(summary)?.map(([label]) => label)).toContain('Fix');
  });

  it.each(['', 'how do I list my disks', 'LimitExceeded.AccessKey', 'NoSuchKey'])(
    'is missing where there is nothing to take apart: %j',
    (text) => expect(summaryOf(text)).toBeNull(),
  );
});

it('drops the backquotes of a text, and marks the same words', () => {
  const text = 'Read `status.code` of it';
  const [shown, ranges] = withoutTicks(text, [
    [0, 4],
    [6, 17],
    [22, 24],
  ]);
  expect(shown).toBe('Read status.code of it');
  expect(ranges.map(([start, end]) => shown.slice(start, end))).toEqual([
    'Read',
    'status.code',
    'it',
  ]);
});
