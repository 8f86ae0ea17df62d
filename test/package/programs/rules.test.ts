import { describe, expect, it } from 'vitest';
import { judgeProgram } from '../../../src/package/programs/judge/judge-program.ts';
import type { RuleSettings } from '../../../src/package/programs/judge/rules.ts';
import { scanProgram } from '../../../src/package/programs/scan/scan-program.ts';
import { smallProgramKnowledge } from './known.ts';

const IMPORT = `import { cvm } from 'tencentcloud-sdk-nodejs-cvm';\n`;

async function found(source: string, settings: RuleSettings = {}): Promise<string[]> {
  const text = IMPORT + source;
  const program = scanProgram(text, 'javascript');
  const findings = await judgeProgram(text, program, smallProgramKnowledge(), { settings });
  return findings.map(({ rule, code }) => `${rule} ${code}`);
}

const compare = (code: string) => `if (err.code === '${code}') {}`;
const afterCall = (code: string, call = 'client.RunInstances({})') =>
  `try { await ${call} } catch (err) { ${compare(code)} }`;

describe('rules', () => {
  it.each([
    ['ResourceNotFound.Instanc', ['unknown-code ResourceNotFound.Instanc']],
    ['ResourceNotFound.Nothing', ['unknown-code ResourceNotFound.Nothing']],
    ['resourcenotfound.instance', ['letter-case resourcenotfound.instance']],
    ['FailedOperation.Old', ['removed-code FailedOperation.Old']],
  ])('report %s', async (code, expected) => {
    expect(await found(compare(code))).toEqual(expected);
  });

  it.each([
    'ResourceNotFound.Instance',
    'InternalError',
    'NoSuchBucket',
    'ClientError.NetworkError',
    'ENOENT',
    'ERR_BAD_REQUEST',
    'Success',
    'ValidationException',
    'Acme.Broken',
    '',
    '404',
  ])('say nothing about %s', async (code) => {
    expect(await found(compare(code))).toEqual([]);
  });

  it('say nothing about unknown codes where another cloud is used too, or no SDK', async () => {
    const other = `import { S3 } from '@aws-sdk/client-s3';\n${compare('ResourceNotFound.Nothing')}`;
    expect(await found(other)).toEqual([]);
    const program = scanProgram(compare('ResourceNotFound.Nothing'), 'javascript');
    expect(await judgeProgram('', program, smallProgramKnowledge())).toEqual([]);
  });

  it('know the service and the action that were called', async () => {
    expect(await found(afterCall('ResourceNotFound.VpcId'))).toEqual([
      'not-in-service ResourceNotFound.VpcId',
    ]);
    expect(
      await found(afterCall('InvalidParameterValue.Limit', 'client.DescribeInstances({})')),
    ).toEqual(['not-of-action InvalidParameterValue.Limit']);
    expect(await found(afterCall('InvalidParameterValue.Limit'))).toEqual([]);
    expect(await found(afterCall('InternalError'))).toEqual([]);
    expect(await found(afterCall('ResourceNotFound.VpcId', 'network.Create()'))).toEqual([]);
  });

  it('are turned off by comments and settings', async () => {
    const wrong = compare('ResourceNotFound.Nothing');
    expect(await found(`// tcerr-ignore-next-line unknown-code\n${wrong}`)).toEqual([]);
    expect(await found(`${wrong} // tcerr-ignore`)).toEqual([]);
    expect(await found(`// tcerr-ignore-file unknown-code\n\n\n${wrong}`)).toEqual([]);
    expect(await found(`// tcerr-ignore-next-line letter-case\n${wrong}`)).toHaveLength(1);
    expect(await found(`// tcerr-ignore-next-line\n\n${wrong}`)).toHaveLength(1);
    expect(await found(wrong, { 'unknown-code': 'off' })).toEqual([]);
  });

  it.each([
    ['tcerr-ignore unknwon-code', 'unknwon-code', ['unknown-code']],
    ['tcerr-ignore: unknown_code', 'unknown_code', ['unknown-code']],
    ['tcerr-ignore unknowncode', 'unknowncode', ['unknown-code']],
    ['tcerr-ignore letter-case, no-such-thing', 'no-such-thing', []],
    ['tcerr-ignore-nextline', 'tcerr-ignore-nextline', ['tcerr-ignore-next-line']],
    ['tcerr-ignore-file Unknown-Code', 'Unknown-Code', ['unknown-code']],
  ])('turn nothing off by the comment %s, and say so', async (comment, name, replacements) => {
    const source = `${IMPORT}${compare('ResourceNotFound.Nothing')} // ${comment}`;
    const program = scanProgram(source, 'javascript');
    const findings = await judgeProgram(source, program, smallProgramKnowledge());
    expect(findings).toMatchObject([
      { rule: 'unknown-code' },
      { rule: 'unknown-rule', severity: 'hint', code: name, replacements },
    ]);
    expect(source.slice(findings[1]?.start, findings[1]?.end)).toBe(name);
  });

  it.each(['tcerr-ignore', 'tcerr-ignore because of a test', 'tcerr-ignore -- see follow-up'])(
    'are all turned off by the comment %s',
    async (comment) => {
      expect(await found(`${compare('ResourceNotFound.Nothing')} // ${comment}`)).toEqual([]);
    },
  );

  it('offer no fix for a name', async () => {
    const source = `${IMPORT}const LIMIT = 'ResourceNotFound.Instanc';\nif (err.code === LIMIT) {}`;
    const [finding] = await judgeProgram(
      source,
      scanProgram(source, 'javascript'),
      smallProgramKnowledge(),
    );
    expect(finding).toMatchObject({ replacements: [], isFixSure: false });
  });

  it('trust no helper without an import of the SDK', async () => {
    const helper = 'if isAWSErr(err, "resourceNotFound.VpcId") {}';
    const judged = async (source: string) => {
      const findings = await judgeProgram(
        source,
        scanProgram(source, 'go'),
        smallProgramKnowledge(),
      );
      return findings.map(({ rule }) => rule);
    };
    const sdk = 'import "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"\n';
    expect(await judged(sdk + helper)).toEqual(['letter-case']);
    expect(await judged(helper)).toEqual([]);
    // The address of a page is not an import.
    expect(await judged(`${helper} // see tencentcloud.com`)).toEqual([]);
    expect(await judged(`${sdk}import "github.com/aws/aws-sdk-go/aws"\n${helper}`)).toEqual([]);
  });

  it('keep the calls of a `try` past the `catch` of a promise, and only in its block', async () => {
    const source = `try { await client.RunInstances({}); x.catch(f) } catch (err) { ${compare('ResourceNotFound.VpcId')} }`;
    expect(await found(source)).toEqual(['not-in-service ResourceNotFound.VpcId']);
    expect(
      await found(`${afterCall('InternalError')} ${compare('ResourceNotFound.VpcId')}`),
    ).toEqual([]);
  });

  it('give the place, the words and what to write instead', async () => {
    const source = `${IMPORT}${compare('ResourceNotFound.Instanc')}`;
    const program = scanProgram(source, 'javascript');
    const [finding] = await judgeProgram(source, program, smallProgramKnowledge());
    expect(source.slice(finding?.start, finding?.end)).toBe('ResourceNotFound.Instanc');
    expect(finding).toMatchObject({
      severity: 'warning',
      replacements: ['ResourceNotFound.Instance'],
      isFixSure: true,
      message:
        'No Tencent Cloud service lists the code `ResourceNotFound.Instanc`. Similar: `ResourceNotFound.Instance`.',
    });
  });
});
