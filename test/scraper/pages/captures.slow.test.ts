import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeLayers } from '../../../src/content/merge/merge-layers.ts';
import { ContentReader } from '../../../src/content/read-layers.ts';
import type { ErrorCode } from '../../../src/schema/facts/error-code.ts';
import { CONTENT, copyOfContent, runScrape, snapshot, temporaryFolder } from '../helpers.ts';

/** The five captures, read from the repository's own content, without its definitions. */
const content = mergeLayers(new ContentReader(CONTENT, 'international').pages(), {
  sources: [],
  serviceVersions: [],
});

/** The lines of a capture, not read by any code of the project. */
function linesOf(name: string): string[] {
  return readFileSync(join(CONTENT, 'sources', name), 'utf8').split('\n');
}

function sourceOf(id: string) {
  return content.sources.find((source) => source.id === id);
}

function versionOf(service: string) {
  const version = content.serviceVersions.find((candidate) => candidate.service === service);
  if (!version) throw new Error(`content lacks ${service}`);
  return version;
}

function actionOf(service: string) {
  const [action, ...more] = versionOf(service).actions;
  if (!action || more.length > 0) throw new Error(`${service} has not exactly one action`);
  return action;
}

/** `[code, description]` as one source words it, in the order of the codes. */
function wordingsOf(codes: readonly ErrorCode[], source: string): string[][] {
  return codes
    .filter(({ sources }) => sources.includes(source))
    .map(({ code, descriptions }) => [
      code,
      ...descriptions.filter(({ sources }) => sources.includes(source)).map(({ text }) => text),
    ]);
}

/** Rows of a code, a space and its description, from below a line to the next blank line. */
function codeRows(lines: readonly string[], heading: string): string[][] {
  const start = lines.indexOf('Error Code Description', lines.lastIndexOf(heading)) + 1;
  return lines
    .slice(start, lines.indexOf('', start))
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)])
    .sort(byFirst);
}

/** The cells of the pipe table whose header line begins so. */
function pipeRows(lines: readonly string[], header: string): string[][] {
  const start = lines.findIndex((line) => line.startsWith(header)) + 2;
  // Two tables may follow each other, so a row with a separator below it also ends a table.
  const end = lines.findIndex(
    (line, at) => at >= start && (!line.startsWith('| ') || lines[at + 1]?.startsWith('|---')),
  );
  return lines
    .slice(start, end)
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
}

function byFirst([a = '']: string[], [b = '']: string[]): number {
  return a < b ? -1 : 1;
}

describe('000, responses, a text capture', () => {
  it('states its frame', () => {
    expect(sourceOf('capture-000')).toMatchObject({
      kind: 'responses',
      form: 'text-capture',
      title: 'Responses',
      product: 'Cloud Access Management',
      frameLanguage: 'ko',
      updatedAt: '2025-10-30 21:29:43',
    });
  });

  it('gives 26 common error codes as it words them', () => {
    const rows = codeRows(linesOf('000_bf112d697a6ed876.txt'), 'Common Error Codes');
    expect(rows).toHaveLength(26);
    expect(wordingsOf(content.common.errorCodes, 'capture-000')).toEqual(rows);
  });

  it('gives both envelopes', () => {
    const { envelopes } = content.common;
    expect(envelopes.map(({ outcome, sources }) => [outcome, sources])).toEqual([
      ['success', ['capture-000']],
      ['failure', ['capture-000']],
    ]);
    expect(envelopes.map(({ body }) => JSON.parse(body))).toEqual([
      {
        Response: {
          TotalCount: 0,
          InstanceStatusSet: [],
          RequestId: 'b5b41468-520d-4192-b42f-595cc34b6c1c',
        },
      },
      {
        Response: {
          Error: {
            Code: 'AuthFailure.SignatureFailure',
            Message:
              'The provided credentials could not be validated. Please ensure your signature is correct.',
          },
          RequestId: 'ed93f3cb-f35e-473f-b9f3-0d451b8b79c6',
        },
      },
    ]);
  });
});

describe('001, error codes, a text capture', () => {
  const lines = linesOf('001_eccd419a0cd351db.txt');

  it('states its frame, and its note places it', () => {
    expect(sourceOf('capture-001')).toMatchObject({
      kind: 'error-codes',
      form: 'text-capture',
      title: 'Error Codes',
      product: '集团账号管理',
      frameLanguage: 'zh',
      updatedAt: '2025-10-30 21:53:01',
    });
    expect(versionOf('organization').apiVersion).toBe('2018-12-25');
  });

  it('gives 38 common error codes, row by row', () => {
    const rows = codeRows(lines, 'Common Error Codes');
    expect(rows).toHaveLength(38);
    expect(rows).toContainEqual(['AuthFailure.TokenFailure', 'Token error.']);
    expect(wordingsOf(content.common.errorCodes, 'capture-001')).toEqual(rows);
  });

  it('gives 24 service error codes, row by row', () => {
    const rows = codeRows(lines, 'Service Error Codes');
    expect(rows).toHaveLength(24);
    expect(rows[0]).toEqual([
      'FailedOperation.DisableDeleteMemberFromRootNode',
      'Members cannot be deleted from the root unit.',
    ]);
    expect(wordingsOf(versionOf('organization').errorCodes, 'capture-001')).toEqual(rows);
    expect(versionOf('organization').errorCodes).toHaveLength(24);
  });
});

describe('002, an action, Markdown without headings', () => {
  it('states the action', () => {
    expect(versionOf('cam').apiVersion).toBe('2019-01-16');
    expect(sourceOf('capture-002')).toMatchObject({ form: 'markdown-bare', frameLanguage: 'ko' });
    expect(actionOf('cam')).toMatchObject({
      name: 'UpdateAccessKey',
      domain: 'cam.tencentcloudapi.com',
      rateLimitPerSecond: 5,
      region: 'not-required',
    });
  });

  it('gives 3 own input parameters, 2 of them required, and 1 output parameter', () => {
    const { input, output } = actionOf('cam');
    expect(input.map(({ name, required, type }) => [name, required, type.base])).toEqual([
      ['AccessKeyId', true, 'String'],
      ['Status', true, 'String'],
      ['TargetUin', false, 'Integer'],
    ]);
    expect(output.map(({ name }) => name)).toEqual(['RequestId']);
  });

  it('gives 1 example and 8 error codes', () => {
    const { examples, errorCodes } = actionOf('cam');
    expect(examples).toHaveLength(1);
    expect(examples[0]?.input).toMatch(/^https:\/\/cam\.tencentcloudapi\.com\/\?Action=/);
    expect(examples[0]?.input).toMatch(/&<Common request parameters>$/);
    expect(JSON.parse(examples[0]?.output ?? '')).toEqual({
      Response: { RequestId: '99d650e2-10fa-4c8f-819f-874578039641' },
    });
    expect(errorCodes).toHaveLength(8);
    expect(errorCodes).toContain('FailedOperation.Accesskey');
    expect(versionOf('cam').errorCodes.map(({ code }) => code)).toEqual(errorCodes);
  });
});

describe('003, an action, Markdown without headings', () => {
  const lines = linesOf('003_cb6b69fa95323ef3.txt');
  const action = actionOf('postgres');

  it('states the action', () => {
    expect(versionOf('postgres').apiVersion).toBe('2017-03-12');
    expect(sourceOf('capture-003')).toMatchObject({ form: 'markdown-bare', frameLanguage: 'pt' });
    expect(action).toMatchObject({
      name: 'OpenAccountCAM',
      domain: 'postgres.intl.tencentcloudapi.com',
      rateLimitPerSecond: 20,
      region: 'required',
    });
    expect(action.descriptions.map(({ text }) => text)).toEqual([lines[1]]);
  });

  it('gives its input parameters, row by row', () => {
    const rows = pipeRows(lines, '| Parameter Name | Required');
    expect(rows.map(([name]) => name).slice(0, 3)).toEqual(['Action', 'Version', 'Region']);
    expect(rows).toHaveLength(3 + 2);
    expect(
      action.input.map(({ name, required, type, descriptions }) => [
        name,
        required ? 'Yes' : 'No',
        type.base,
        ...descriptions.map(({ text }) => text),
      ]),
    ).toEqual(rows.slice(3));
  });

  it('gives its output parameter, row by row', () => {
    const rows = pipeRows(lines, '| Parameter Name | Type');
    expect(rows).toHaveLength(1);
    expect(
      action.output.map(({ name, type, descriptions }) => [
        name,
        type.base,
        ...descriptions.map(({ text }) => text),
      ]),
    ).toEqual(rows);
  });

  it('gives its error codes, row by row', () => {
    const rows = pipeRows(lines, '| Error Code').sort(byFirst);
    expect(rows).toHaveLength(10);
    expect(wordingsOf(versionOf('postgres').errorCodes, 'capture-003')).toEqual(rows);
    expect(action.errorCodes).toEqual(rows.map(([code]) => code));
  });

  it('gives the text of its example exactly', () => {
    const from = lines.indexOf('POST / HTTP/1.1');
    const middle = lines.indexOf('{', lines.indexOf('{', from) + 1);
    const to = lines.findIndex((line) => line.startsWith('TencentCloud API 3.0'));
    expect(action.examples).toEqual([
      {
        descriptions: [],
        input: lines.slice(from, middle).join('\n'),
        output: lines.slice(middle, to).join('\n'),
        sources: ['capture-003'],
      },
    ]);
  });
});

describe('004, authorization granularity, a text capture', () => {
  const [service] = content.authorizations;

  it('states its frame and the product', () => {
    expect(sourceOf('capture-004')).toMatchObject({
      kind: 'authorization',
      title: 'International Partners',
      frameLanguage: 'ko',
      updatedAt: '2025-08-06 09:09:24',
    });
    expect(content.authorizations).toHaveLength(1);
    expect(service).toMatchObject({
      service: 'intlpartnersmgt',
      product: 'International Partners Management',
      console: 'supported',
      byTag: 'not-supported',
      granularity: 'operation',
      ipRestriction: 'partially-supported',
    });
  });

  it.each([
    ['write', 'Write operations', 66],
    ['read', 'Read operations', 131],
    ['list', 'List Operations', 38],
    ['other', 'Other Operations', 3],
  ])('gives its %s operations, row by row', (operationClass, heading, count) => {
    const lines = linesOf('004_d822685205e34ba0.txt');
    // The heading, a blank line, the header of the table.
    const start = lines.indexOf(heading) + 3;
    const rows = lines.slice(start, lines.indexOf('', start)).map((line) => {
      const [left = '', right = ''] = line.split(' Operation level * ');
      const [action, ...description] = left.split(' ');
      const support = { Supported: 'supported', 'not supported': 'not-supported' }[right];
      // The page escapes an apostrophe once or thrice; content has it plain.
      return [action, 'operation', '*', support, description.join(' ').replace(/\\+'/, "'")];
    });
    expect(rows).toHaveLength(count);
    const read = service?.actions.filter((action) => action.operationClass === operationClass);
    expect(
      read?.map(({ action, granularity, resource, ipRestriction, descriptions }) => [
        action,
        granularity,
        resource,
        ipRestriction,
        ...descriptions.map(({ text }) => text),
      ]),
    ).toEqual(rows);
  });

  it('gives 238 operations in all', () => {
    expect(service?.actions).toHaveLength(238);
  });
});

describe('all five together', () => {
  it('keeps both wordings of a code that two pages describe', () => {
    const code = content.common.errorCodes.find(
      (candidate) => candidate.code === 'AuthFailure.SecretIdNotFound',
    );
    expect(code?.sources).toEqual(['capture-000', 'capture-001']);
    expect(code?.descriptions).toEqual([
      // The page that was updated last comes first.
      {
        text: expect.stringMatching(/^Key does not exist\. Check if the key has been deleted/),
        sources: ['capture-001'],
      },
      { text: 'The key does not exist.', sources: ['capture-000'] },
    ]);
  });

  it('keeps one wording that two pages share once, with both sources', () => {
    const code = content.common.errorCodes.find(({ code }) => code === 'InternalError');
    expect(code?.descriptions).toEqual([
      { text: 'Internal error.', sources: ['capture-000', 'capture-001'] },
    ]);
  });

  it('counts as the pages do', () => {
    const { status, out } = runScrape('stats', '--json', '--content', copyOfContent());
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({
      services: 4,
      serviceVersions: 3,
      actions: 2,
      inputParameters: 5,
      outputParameters: 2,
      dataTypes: 0,
      dataTypeMembers: 0,
      commonErrorCodes: 38,
      serviceErrorCodes: 24 + 8 + 10,
      distinctErrorCodes: 42,
      actionErrorCodes: 18,
      examples: 2,
      authorizations: 238,
      sources: 5,
    });
  });
});

describe('scrape captures', () => {
  it('gives the committed content, and nothing of it is left unread', () => {
    const { status, out } = runScrape('captures', '--check');
    expect(out).toBe(
      '5 captures read into content: 0 files changed, 0 removed.\n' +
        'rows seen 402 = 376 facts + 26 boilerplate + 0 issues\n',
    );
    expect(status).toBe(0);
  });

  it('fills an empty folder with the same bytes, and a second run changes none', () => {
    const folder = temporaryFolder();
    expect(runScrape('captures', '--content', folder).status).toBe(0);
    const first = snapshot(folder);
    const committed = snapshot(CONTENT);
    expect(first.size).toBeGreaterThanOrEqual(7);
    first.delete('/international/manifest.json'); // of the committed content it counts the definitions as well
    for (const [file, bytes] of first) expect(committed.get(file), file).toBe(bytes);

    expect(runScrape('captures', '--content', folder).out).toContain('0 files changed, 0 removed');
    const second = snapshot(folder);
    second.delete('/international/manifest.json');
    expect(second).toEqual(first);
  });

  it('restores what was lost and removes what no capture gives', () => {
    const folder = copyOfContent();
    const before = snapshot(folder);
    renameSync(
      join(folder, 'international/pages/services/cam.2019-01-16.json'),
      join(folder, 'international/pages/services/old.json'),
    );
    expect(runScrape('captures', '--content', folder, '--check').status).toBe(1);
    expect(runScrape('captures', '--content', folder).out).toContain('1 files changed, 1 removed');
    expect(snapshot(folder)).toEqual(before);
  });
});
