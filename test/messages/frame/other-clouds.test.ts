import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { otherCloudOf } from '../../../src/messages/frame/other-clouds.ts';
import { processorTimeMs } from '../../processor-time.ts';

interface Fixture {
  id: string;
  cloud: string;
  input: string;
}
const fixtures: Fixture[] = JSON.parse(
  readFileSync('test/fixtures/messages/other-clouds.json', 'utf8'),
);
const ordinary = readFileSync('test/fixtures/messages/ordinary-log.txt', 'utf8')
  .trimEnd()
  .split('\n');
/** Reports of users, which are kept outside of this repository. */
const CASES = '../shared/reports/cases.json';

describe('the cloud that a text shows', () => {
  it.each(fixtures)('is $cloud in $id', ({ input, cloud }) => {
    expect(otherCloudOf(input)).toBe(cloud);
  });

  it('is the same where JSON has escaped the line breaks', () => {
    expect(otherCloudOf('"SDKError:\\n   StatusCode: 400\\n   Code: Demo"')).toBe('Alibaba Cloud');
  });

  it('is not in the lines of ordinary logs', () => {
    expect(ordinary).toHaveLength(1000);
    expect(ordinary.filter((line) => otherCloudOf(line) !== null)).toEqual([]);
    expect(otherCloudOf(ordinary.join('\n'))).toBeNull();
  });

  it.each(['UnauthorizedOperation', 'InternalError', 'RequestLimitExceeded', 'AuthFailure', ''])(
    'is null where only the code %j is known',
    (code) => {
      expect(otherCloudOf(code)).toBeNull();
      expect(otherCloudOf(`Error: ${code}: the request failed`)).toBeNull();
    },
  );

  it.runIf(existsSync(CASES))(`is right in the reports of ${CASES}, if they are there`, () => {
    const cases: { id: string; input: string; expect: { layer: string } }[] = JSON.parse(
      readFileSync(CASES, 'utf8'),
    );
    const isOther = (one: (typeof cases)[number]) => one.expect.layer === 'other-cloud';
    expect(cases.filter(({ input }) => otherCloudOf(input) !== null).map(({ id }) => id)).toEqual(
      cases.filter(isOther).map(({ id }) => id),
    );
  });
});

describe('a text that shows Tencent Cloud too', () => {
  const tencent =
    '[TencentCloudSDKError] Code=InternalError, Message=It failed, RequestId=0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f';
  const aws =
    'An error occurred (InternalError) when calling the RunInstances operation: It failed';

  it('is not of another cloud because of a host or a resource', () => {
    expect(
      otherCloudOf(`${tencent}\nmirror: https://demo.oss-cn-hangzhou.aliyuncs.com`),
    ).toBeNull();
    expect(otherCloudOf('Error: tencentcloud_cos_bucket.a and aws_s3_bucket.b failed')).toBeNull();
  });

  it('is of another cloud if its error comes first', () => {
    expect(otherCloudOf(`tencentcloud_instance.a: Creating...\n${aws}`)).toBe('AWS');
    expect(otherCloudOf(`${aws}\n${tencent}`)).toBe('AWS');
    expect(otherCloudOf(`${tencent}\n${aws}`)).toBeNull();
  });

  it('is of COS where a client of S3 reports an error of COS', () => {
    expect(
      otherCloudOf(
        'botocore.exceptions.ClientError: An error occurred (NoSuchKey) when calling the GetObject operation: demo-1250000000.cos.ap-beijing.myqcloud.com',
      ),
    ).toBeNull();
  });
});

it('reads a hostile text in linear time', () => {
  const parts = ['(AAAA) ', 'com.amazonaws.a', 'Request ID: 0A', '"error"{"code":400,', 'aws_a_b_'];
  for (const part of parts) {
    const text = `${part.repeat(200_000 / part.length)}\nCode: "status" aws Aws`;
    otherCloudOf(text);
    const startMs = processorTimeMs();
    otherCloudOf(text);
    // Some milliseconds; in quadratic time it would be many seconds.
    expect(processorTimeMs() - startMs).toBeLessThan(500);
  }
});
