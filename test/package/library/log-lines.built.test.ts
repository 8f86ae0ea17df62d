import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type * as Catalog from '../../../src/package/library/index.ts';
import { someOf } from '../../every-case.ts';

/** The package as it is built: the forms are read with the code of all services. */
const { errorCodes, explain }: typeof Catalog = createRequire(import.meta.url)(
  'tencentcloud-error-catalog',
);

const REQUEST_ID = '9f3c2d1e-0000-4000-8000-000000000001';
const MESSAGE = 'The resource ins-7 is not there (see `Zone`), try 2 or more.';

/** How the provider's SDKs write an error as text. */
interface Form {
  name: string;
  /** The file that the form was read in, below the SDK's repository at github.com/TencentCloud. */
  source: string;
  line: (code: string) => string;
  /** What is read of a code: itself, but where prose follows, in which a dot ends a sentence. */
  read?: (code: string) => string;
}

const FORMS: Form[] = [
  {
    name: 'Go, and Ruby likewise',
    source: 'tencentcloud-sdk-go: tencentcloud/common/errors/errors.go',
    line: (code) =>
      `[TencentCloudSDKError] Code=${code}, Message=${MESSAGE}, RequestId=${REQUEST_ID}`,
  },
  {
    name: 'Go, of releases whose format takes the request for a number',
    source: 'tencentcloud-sdk-go@0587aeb: tencentcloud/common/errors/errors.go',
    line: (code) =>
      `[TencentCloudSDKError] Code=${code}, Message=${MESSAGE}, RequestId=%!d(string=${REQUEST_ID})`,
  },
  {
    name: 'Python, and the command line tccli with it',
    source: 'tencentcloud-sdk-python: tencentcloud/common/exception/tencent_cloud_sdk_exception.py',
    line: (code) =>
      `[TencentCloudSDKException] code:${code} message:${MESSAGE} requestId:${REQUEST_ID}`,
  },
  {
    name: 'Java',
    source:
      'tencentcloud-sdk-java: src/main/java/com/tencentcloudapi/common/exception/TencentCloudSDKException.java',
    line: (code) =>
      `[TencentCloudSDKException]code: ${code} message:${MESSAGE} requestId:${REQUEST_ID}`,
  },
  {
    name: 'Java, of releases that put the code into the message',
    source:
      'tencentcloud-sdk-java@00332c2: src/main/java/com/tencentcloudapi/common/AbstractClient.java',
    line: (code) => `[TencentCloudSDKException]message:${code}-${MESSAGE} requestId:${REQUEST_ID}`,
    read: (code) => code.replace(/\.$/, ''),
  },
  {
    name: 'PHP',
    source: 'tencentcloud-sdk-php: src/TencentCloud/Common/Exception/TencentCloudSDKException.php',
    line: (code) =>
      `[TencentCloud\\Common\\Exception\\TencentCloudSDKException] code:${code} message:${MESSAGE} requestId:${REQUEST_ID}`,
  },
  {
    name: 'C#, of releases that put the code into the message',
    source: 'tencentcloud-sdk-dotnet: TencentCloud/Common/AbstractClient.cs',
    line: (code) =>
      `requestId: ${REQUEST_ID} TencentCloud.Common.TencentCloudSDKException: code:${code} message:${MESSAGE} `,
  },
  {
    name: 'C++',
    source: 'tencentcloud-sdk-cpp: core/include/tencentcloud/core/Error.h',
    line: (code) => `RequestId=${REQUEST_ID}, ErrorCode=${code}, ErrorMessage=${MESSAGE}`,
  },
];

/** What a line of a log has before an error's text. */
const PREFIXES = ['', '2026-08-21T06:33:54Z ERROR [worker-3] call failed: ', 'Error: '];

describe.each(FORMS)('the form of $name ($source)', ({ line, read = String }) => {
  it('is read for the codes of the catalog', () => {
    const codes = someOf(errorCodes(), 10);
    expect(codes.length).toBeGreaterThan(700);
    for (const prefix of PREFIXES) {
      const missed = codes.filter((code) => {
        const { known, code: said, requestId } = explain(prefix + line(code));
        return !known || said !== read(code) || requestId !== REQUEST_ID;
      });
      expect(missed, prefix).toEqual([]);
    }
  });

  it('is read for a code that is new', () => {
    expect(explain(line('FailedOperation.NeverSeen'))).toMatchObject({
      ...{ known: false, code: 'FailedOperation.NeverSeen', requestId: REQUEST_ID },
      nearest: { code: 'FailedOperation' },
    });
  });
});

describe('text of an SDK without a code', () => {
  it.each([
    // tencentcloud-sdk-nodejs: src/common/exception/tencent_cloud_sdk_exception.ts
    `[TencentCloudSDKException]message:${MESSAGE}  requestId:${REQUEST_ID}  traceId:${REQUEST_ID}`,
    // tencentcloud-sdk-dotnet: TencentCloud/Common/TencentCloudSDKException.cs
    `requestId: ${REQUEST_ID} TencentCloud.Common.TencentCloudSDKException: ${MESSAGE}`,
  ])('gives the request alone: %s', (line) => {
    expect(explain(line)).toMatchObject({ known: false, code: null, requestId: REQUEST_ID });
  });
});
