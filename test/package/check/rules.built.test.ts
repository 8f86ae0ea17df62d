import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckReport, PlacedFinding } from '../../../src/package/check/report.ts';
import { RULES, type RuleId } from '../../../src/package/programs/judge/rules.ts';
import { tcerr } from '../command/tcerr.ts';

/** A comparison of the code of a failed call, and what is done then. */
interface Compared {
  readonly code: string;
  readonly action?: string;
  /** The helper of Terraform, or the name of a list. */
  readonly helper?: 'RetryableError' | 'NonRetryableError';
  readonly comment?: string;
}

const PROGRAMS: Record<string, (compared: Required<Compared>) => string> = {
  go: ({ code, action, helper, comment }) => `package a

import (
	cvm "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/cvm/v20170312"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func f() error {
	request := cvm.New${action}Request()
	_, err := client.${action}(request)
	// ${comment}
	if e, ok := err.(*errors.TencentCloudSDKError); ok && e.Code == "${code}" {
		return resource.${helper}(err)
	}
	return nil
}
`,
  ts: ({ code, action, helper, comment }) => `import { cvm } from 'tencentcloud-sdk-nodejs-cvm';

// ${comment}
const ${helper} = ['${code}'];
export async function f(): Promise<void> {
  try {
    await client.${action}({});
  } catch (err) {
    if (${helper}.includes(err.code)) stop();
  }
}
`,
  py: ({ code, action, helper, comment }) => `from tencentcloud.common import credential
from tencentcloud.cvm.v20170312 import cvm_client, models

# ${comment}
${helper} = ["${code}"]

def f():
    try:
        client = cvm_client.CvmClient(credential.Credential(a, b), "ap-guangzhou")
        request = models.${action}Request()
        request.from_json_string("{}")
        client.${action}(request)
    except TencentCloudSDKException as err:
        if err.get_code() in ${helper}:
            stop()
`,
};

/** What each rule reports, and the same without a fault: where the rule is sure of a fix, that with the fix. */
const CASES: Record<RuleId, readonly [wrong: Compared, right: Compared]> = {
  'letter-case': [{ code: 'invalidHostId.NotFound' }, { code: 'InvalidHostId.NotFound' }],
  'unknown-code': [{ code: 'InvalidHostId.NotFoundd' }, { code: 'InvalidHostId.NotFound' }],
  'not-in-service': [
    { code: 'AddressQuotaLimitExceeded.DailyAllocate' },
    { code: 'InstancesQuotaLimitExceeded' },
  ],
  'removed-code': [
    { code: 'InvalidParameterValue.EniIdMalformed' },
    { code: 'InvalidHostId.Malformed' },
  ],
  'not-of-action': [
    { code: 'FailedOperation.InquiryPriceFailed', action: 'DescribeInstances' },
    { code: 'FailedOperation.InquiryPriceFailed' },
  ],
  'retry-never-helps': [
    { code: 'AuthFailure.SignatureFailure', helper: 'RetryableError' },
    { code: 'AuthFailure.SignatureFailure', helper: 'NonRetryableError' },
  ],
  'gives-up-on-temporary': [
    { code: 'RequestLimitExceeded', helper: 'NonRetryableError' },
    { code: 'RequestLimitExceeded', helper: 'RetryableError' },
  ],
  'unknown-rule': [
    { code: 'InternalError', comment: 'tcerr-ignore unknwon-code' },
    { code: 'InternalError', comment: 'tcerr-ignore unknown-code' },
  ],
};

const sourceOf = (extension: string, compared: Compared): string =>
  PROGRAMS[extension]?.({
    action: 'RunInstances',
    helper: 'OTHER' as 'RetryableError',
    comment: '',
    ...compared,
  }) ?? '';

/** What a check of some files finds, by their paths. */
function check(files: ReadonlyMap<string, string>): Map<string, PlacedFinding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-rules-'));
  for (const [path, text] of files) {
    // Each in a folder of its own, so that none shares constants with another.
    mkdirSync(join(folder, path));
    writeFileSync(join(folder, path, `a.${path.split('-').at(-1)}`), text);
  }
  const { stdout } = tcerr(['check', '--format', 'json', folder]);
  rmSync(folder, { recursive: true });
  const found = new Map([...files.keys()].map((path) => [path, [] as PlacedFinding[]]));
  for (const finding of (JSON.parse(stdout) as CheckReport).findings)
    found.get(finding.path.split('/').at(-2) ?? '')?.push(finding);
  return found;
}

function fixed(source: string, { line, column, endColumn, replacements }: PlacedFinding): string {
  const lines = source.split('\n');
  const text = lines[line - 1] ?? '';
  lines[line - 1] = text.slice(0, column - 1) + replacements[0] + text.slice(endColumn - 1);
  return lines.join('\n');
}

const names = Object.keys(CASES).flatMap((rule) =>
  Object.keys(PROGRAMS).map((extension) => [rule as RuleId, extension] as const),
);
const sources = new Map(
  names.flatMap(([rule, extension]) =>
    CASES[rule].map((compared, at) => [
      `${rule}-${at}-${extension}`,
      sourceOf(extension, compared),
    ]),
  ),
);

describe('rules', () => {
  const found = check(sources);

  it.each(names)('%s: report what is wrong in %s, not what is right', (rule, extension) => {
    const source = sources.get(`${rule}-0-${extension}`) ?? '';
    const findings = found.get(`${rule}-0-${extension}`) ?? [];
    expect(findings.map((one) => [one.rule, one.severity])).toEqual([[rule, RULES[rule].severity]]);
    const right = sources.get(`${rule}-1-${extension}`) ?? '';
    expect(found.get(`${rule}-1-${extension}`)).toEqual([]);
    for (const finding of findings)
      if (finding.isFixSure) expect(fixed(source, finding)).toBe(right);
  });

  it('have a sure fix where one is likely', () => {
    const sure = [...found.values()].flat().filter(({ isFixSure }) => isFixSure);
    expect(new Set(sure.map(({ rule }) => rule))).toEqual(
      new Set(['letter-case', 'unknown-code', 'unknown-rule']),
    );
  });
});
