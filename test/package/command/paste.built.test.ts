import { describe, expect, it } from 'vitest';
import { CamPolicySchema } from '../../../src/knowledge/permissions/cam-policy-grammar.ts';
import { sentence } from '../../messages/denials/denial-texts.ts';
import { tcerr, tooWide } from './tcerr.ts';

const ID = '3c140219-cfe9-470e-b241-000000000001';
const RESOURCE = 'qcs::cvm:ap-beijing:uin/100000000051:instance/ins-0demo1aa';
const DENIAL = sentence({ operation: 'cvm:RebootInstances', resource: RESOURCE });
const go = (code: string, message: string) =>
  `[TencentCloudSDKError] Code=${code}, Message=${message}, RequestId=${ID}`;
const NESTED = go(
  'InternalError.CvmCommon',
  'DashboardError,Code : -130000 , Msg : CVM_COMMON_ERROR[InvalidZone.MismatchRegion:the zone is in another region:0f0e0d0c-0b0a-4908-8706-050403020100], err : nil',
);
const PARAMETER = `[RunInstances] ${go('InvalidParameterValue', 'The value `ap-demo-9` specified in the parameter `Placement.Zone` is not valid.')}`;
const AWS =
  'An error occurred (UnauthorizedOperation) when calling the RunInstances operation: You are not authorized to perform this operation.';
const SENTENCE = '您当前每秒请求 `23` 次，超过了每秒频率上限 `20`，请稍后重试。';

const lines = (text: string, ...args: string[]) =>
  tcerr([...args, text], { env: { COLUMNS: '80' } })
    .stdout.trimEnd()
    .split('\n');
const json = (...args: string[]) => JSON.parse(tcerr(['explain', '--json', ...args]).stdout);

describe('a pasted text is answered in a few lines', () => {
  it.each([
    ['a denial', go('UnauthorizedOperation', DENIAL)],
    ['an inner error', NESTED],
    ['a parameter', PARAMETER],
    ['another cloud', AWS],
    ['a sentence', SENTENCE],
    ['nothing', 'it does not work'],
  ])('of %s', (_, text) => {
    const answer = lines(text);
    expect(answer.length).toBeLessThanOrEqual(12);
    // An address stays whole.
    const broken = answer.join('\n').replaceAll(/https:\S+/g, '');
    expect(tooWide(broken, 80)).toEqual([]);
  });

  it('says what was denied, and prints the policy for it', () => {
    const answer = lines(go('UnauthorizedOperation', DENIAL));
    expect(answer[0]).toBe('UnauthorizedOperation  cvm · RebootInstances');
    expect(answer[1]).toBe('  CAM does not allow `cvm:RebootInstances` on');
    const from = answer.findIndex((line) => line.startsWith('Policy'));
    const policy = answer.slice(from, from + 3).map((line) => line.replace('Policy', ''));
    expect(CamPolicySchema.parse(JSON.parse(policy.join('')))).toEqual({
      version: '2.0',
      statement: [{ effect: 'allow', action: ['cvm:RebootInstances'], resource: [RESOURCE] }],
    });
    expect(answer.at(-1)).toBe(`RequestId  ${ID}`);
    expect(json(go('UnauthorizedOperation', DENIAL))).toMatchObject({
      code: 'UnauthorizedOperation',
      policy: { statement: [{ resource: [RESOURCE] }] },
      policyWarnings: [{ kind: 'first-refusal' }, { kind: 'identity' }],
    });
  });

  it('says everything in full, within the width', () => {
    const { stdout } = tcerr(['--full', go('UnauthorizedOperation', DENIAL)], {
      env: { COLUMNS: '80' },
    });
    for (const title of ['Policy', 'Retry', 'This kind of error', 'Returned by', 'Message'])
      expect(stdout).toMatch(new RegExp(`^${title}`, 'm'));
    expect(tooWide(stdout.replaceAll(/"qcs:\S+/g, ''), 80)).toEqual([]);
  });

  it('answers for the inner error, with what is said about its code', () => {
    const answer = lines(NESTED);
    expect(answer.slice(0, 3)).toEqual([
      'InternalError.CvmCommon',
      '  of tke',
      expect.stringMatching(/^ {2}inner code InvalidZone\.MismatchRegion of .*\bcvm\b/),
    ]);
    const { code, cause, meaning, statements } = json(NESTED);
    expect({ code, cause: cause.code }).toEqual({
      code: 'InternalError.CvmCommon',
      cause: 'InvalidZone.MismatchRegion',
    });
    const owners = statements.map(({ service }: { service: string }) => service);
    expect(owners).toContain('cvm');
    expect(owners).not.toContain('tke');
    expect(meaning).toBe(json('InvalidZone.MismatchRegion', '--service', 'cvm').meaning);
  });

  it('names the definition of the parameter', () => {
    expect(lines(PARAMETER)).toContainEqual(
      expect.stringMatching(/^Parameter {2}Placement\.Zone {2}String {2}(?:required|optional)\b/),
    );
    const misspelled =
      'cvm RunInstances: [UnknownParameter] The parameter `InstanceTyp` is not recognized.';
    expect(lines(misspelled).join('\n')).toMatch('did you mean InstanceType');
  });

  it('says which other cloud it is and where to look', () => {
    const answer = lines(AWS);
    expect(answer[0]).toBe('UnauthorizedOperation  AWS, not Tencent Cloud');
    expect(answer.at(-1)).toMatch(/^See {8}https:/);
    expect(tcerr([AWS]).status).toBe(1);
  });

  it('says that there is no code, and which one has such words', () => {
    const answer = lines(SENTENCE);
    expect(answer[0]).toBe('No code in this text. The wording is that of RequestLimitExceeded.');
    expect(answer).toContainEqual(expect.stringMatching(/^Retry {6}Retry with back-off/));
    expect(tcerr([SENTENCE]).status).toBe(1);
  });

  it('says what to paste where nothing is found', () => {
    for (const text of ['it does not work', 'Request failed with status code 400'])
      expect(lines(text).join('\n')).toMatch(/Paste the body .* tcerr - < FILE$/s);
  });

  it('names codes that have such words in their meanings', () => {
    const text = 'The certificate is still used by a cloud resource';
    const [first, ...others] = lines(text);
    expect(first).toBe('No code in this text. The wording resembles that of these codes:');
    expect(others.join('\n')).toMatch(/FailedOperation\.\w+: .*certificate/);
    const { code, likelyCodes } = json(text);
    expect([code, likelyCodes.length]).toEqual([null, 3]);
    expect(likelyCodes.every(({ sure }: { sure: string }) => sure === 'possible')).toBe(true);
  });

  it('says what to do where another interface of Tencent made the error', () => {
    const answer = lines('join room -> Err_TLS_Check_Expire').join('\n');
    expect(answer).toMatch(/^Fix {8}Make a new UserSig/m);
    expect(answer).toMatch(/^Retry {6}Don't retry/m);
    expect(answer).not.toContain('api-3.0');
  });

  it('says nothing of what any program can print, except next to Tencent Cloud', () => {
    const text = 'dial tcp: lookup cvm.example.com: no such host';
    expect(lines(text).join('\n')).not.toContain('could not be resolved');
    expect(lines(text.replace('example', 'tencentcloudapi')).join('\n')).toMatch(
      /could not be resolved.*\nRetry {6}Retry with back-off/s,
    );
  });
});

describe('the call that a text shows', () => {
  const text = `https://cvm.tencentcloudapi.com RunInstances failed: ${go('InvalidParameterValue', 'x')}`;

  it('narrows what is said', () => {
    const { statements, actions, meanings } = json(text);
    const owners = [...statements, ...actions].map(({ service }) => service);
    expect(new Set(owners.filter((owner) => owner !== null))).toEqual(new Set(['cvm']));
    for (const { common, services } of meanings)
      expect(common || services.includes('cvm')).toBe(true);
    expect(lines(text)[0]).toBe('InvalidParameterValue  cvm · RunInstances');
  });

  it('yields to the one that is asked for', () => {
    const { statements } = json('--service', 'cam', text);
    expect(JSON.stringify(statements)).not.toMatch('"cvm"');
  });

  it('counts only if it can have the code', () => {
    const other = text.replace('InvalidParameterValue', 'OperationDenied.AccessKeyOverLimit');
    const owners = json(other).statements.map(({ service }: { service: string }) => service);
    expect(owners).toEqual(['cam', 'ssm']);
    expect(tcerr([other]).stderr).toBe('');
  });
});

describe('any paste is taken', () => {
  const plain = go('FailedOperation.Accesskey', 'It failed.');
  const response = JSON.stringify({
    Response: { Error: { Code: 'FailedOperation.Accesskey', Message: 'No.' }, RequestId: ID },
  });

  it.each([
    ['a hyphen in front', [`- ${plain}`]],
    ['a hyphen without a blank', [`-${plain}`]],
    ['two hyphens in front', [`-- ${plain}`]],
    ['a rule in front', [`--- FAIL: TestKey\n${plain}`]],
    ['several arguments', ['request', 'failed:', ...plain.split(' ')]],
    ['several arguments behind hyphens', ['--', '-', ...plain.split(' ')]],
    ['options of another program', ['curl', '-s', '-X', 'POST:', ...plain.split(' ')]],
    ['colors', [`\u001b[31m${plain.replace('Code', 'C\u001b[1mode')}\u001b[0m`]],
    ['a box', [`╷\n${plain.replaceAll(/^|, /g, '\n│ ')}\n╵`]],
    ['a code that is wrapped', [plain.replace('Operation.', 'Operation.\n  ')]],
    ['a URL', [`https://example.com/?e=${encodeURIComponent(response)}`]],
    ['HTML', [response.replaceAll('"', '&quot;')]],
    ['JSON in JSON in JSON', [JSON.stringify({ log: JSON.stringify({ body: response }) })]],
  ])('%s', (_, args) => {
    const { status, stdout, stderr } = tcerr(['--json', ...args]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ code: 'FailedOperation.Accesskey', requestId: ID });
  });
});

describe('a log', () => {
  it('with one error of two codes is answered like the text', () => {
    const { stdout } = tcerr(['-'], { input: `${NESTED}\n`, env: { COLUMNS: '80' } });
    expect(stdout.trimEnd().split('\n')).toEqual(lines(NESTED));
  });

  it('has its denials in a line, with what makes a policy of them', () => {
    const other = sentence({ operation: 'ses:SendEmail', resource: '*' });
    const input = [
      go('UnauthorizedOperation', DENIAL),
      go('AuthFailure.UnauthorizedOperation', other),
      go('UnauthorizedOperation', DENIAL),
    ].join('\n');
    expect(tcerr(['-'], { input }).stdout).toMatch(
      /\n\n3 denials by CAM: cvm:RebootInstances, ses:SendEmail; tcerr policy - .*\n$/,
    );
    expect(JSON.parse(tcerr(['-', '--json'], { input }).stdout).denials).toEqual({
      count: 3,
      operations: ['cvm:RebootInstances', 'ses:SendEmail'],
    });
  });
});
