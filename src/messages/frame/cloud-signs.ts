/** A cloud other than Tencent Cloud. */
export type OtherCloud = 'AWS' | 'Alibaba Cloud' | 'Huawei Cloud' | 'Google Cloud' | 'Azure';

/** Something in a text that shows another cloud. */
export interface CloudSign {
  readonly cloud: OtherCloud;
  /** A cheap test before the pattern, or the whole sign; `null` where no part is fixed. */
  readonly literal: string | null;
  /** Every quantifier is bounded. */
  readonly pattern?: RegExp;
  /** What the text must also have, anywhere. */
  readonly also?: RegExp;
}

/** Signs of one kind. */
export interface CloudSigns {
  readonly signs: readonly CloudSign[];
  /** Finds any of their literals: one pass over a text instead of one for each. */
  readonly gate: RegExp;
}

/** Parts of an error's own form. */
export const FRAMES: CloudSigns = signsOf({
  AWS: [
    [
      ') when calling the ',
      /An error occurred \([\w.:-]{1,80}\) when calling the \w{1,80} operation/,
    ],
    ['botocore'],
    ['software.amazon.awssdk'],
    ['com.amazonaws.', /com\.amazonaws\.[\w.$]{1,60}Exception/],
    ['(Service: ', /\(Service: [\w ]{1,40}[;,] Status Code: \d{3}/],
    ['operation error ', /operation error [\w ]{1,40}: \w{1,60}, /],
    [', request id: ', /status code: \d{3}, request id: [0-9A-Fa-f-]{16,36}(?![\w=])/],
    ['Encoded authorization failure message'],
    ['Aws', /\bAws(?:\\\w{1,40}\\Exception\\|::\w{1,40}::Errors::)\w/],
    ['<Errors>', /<Response>\s{0,20}<Errors>\s{0,20}<Error>\s{0,20}<Code>/],
    ['"__type"', /"__type"\s{0,3}:\s{0,3}"[\w.#]{4,120}"/],
    ['$metadata', /\$metadata'?: \{/],
  ],
  'Alibaba Cloud': [
    ['SDKError:', /SDKError:(?:\s|\\n){0,20}StatusCode:/],
    ['SDK.', /\bSDK\.(?:ServerError|UnknownServerError|CanNotResolveEndpoint|Invalid\w{2,30})\b/],
    ['TeaException'],
    ['com.aliyun', /com\.aliyun\w{0,2}\.[\w.$]{1,60}Exception/],
    ['aliyunsdk', /aliyunsdk\w{2,30}\.(?:\w{1,40}\.){0,4}exceptions/],
    ['AlibabaCloud', /AlibabaCloud\\\w{1,40}\\Exception\\/],
    ['oss2.exceptions'],
    ['x-oss-request-id'],
    [
      null,
      /equest[ _-]?[Ii][Dd]\W{1,8}(?=[\dA-F-]{0,35}[A-F])[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}(?![\w-])/,
    ],
  ],
  'Huawei Cloud': [
    ['com.huaweicloud.sdk'],
    ['huaweicloudsdk', /huaweicloudsdk\w{2,30}\.exceptions/],
    ['error_code', /error_code\W{1,8}[A-Za-z]{2,20}\.\d{3,8}\b/],
    ['"code"', /"code"\s{0,3}:\s{0,3}"[A-Z][A-Za-z]{1,15}\.\d{4,8}"/],
    ['com.obs.services'],
  ],
  'Google Cloud': [
    ['googleapi: ', /googleapi: (?:Error \d{3}|got HTTP)/],
    ['(gcloud.', /\(gcloud\.[a-z.-]{3,80}\)/],
    ['google.api_core.exceptions'],
    ['com.google.', /com\.google\.(?:cloud|api\.gax|api\.client)\.[\w.]{1,60}Exception/],
    ['GoogleApiException'],
    ['google.rpc.'],
    [
      '"status"',
      /"status"\s{0,3}:\s{0,3}"(?:ALREADY_EXISTS|FAILED_PRECONDITION|INVALID_ARGUMENT|NOT_FOUND|PERMISSION_DENIED|RESOURCE_EXHAUSTED|UNAUTHENTICATED|UNAVAILABLE|INTERNAL)"/,
      /"error"[\s\S]{1,20}"code"\s{0,3}:\s{0,3}[45]\d\d\b/,
    ],
  ],
  Azure: [
    ['azure.core.exceptions'],
    ['com.azure.core'],
    ['Azure.RequestFailedException'],
    ['autorest/azure'],
    ['AADSTS', /\bAADSTS\d{5,7}\b/],
    ['-- Original Error', /StatusCode=\d{3} -- Original Error/],
    ['ERROR CODE: ', /ERROR CODE: \w/, /RESPONSE \d{3}: /],
    ['\nCode: ', /(?:^|\n)(?:ERROR: )?\([A-Z]\w{3,60}\) [^\n]{1,300}\nCode: \w/],
    [
      'does not have authorization to perform action',
      /does not have authorization to perform action '?Microsoft\./,
    ],
  ],
});

/** Names of hosts, resources and tools; they count only where an error is. */
export const NAMES: CloudSigns = signsOf({
  AWS: [
    ['arn:aws'],
    ['amazonaws.com'],
    ['@aws-sdk/'],
    ['aws/aws-sdk-'],
    ['hashicorp/aws'],
    ['aws_', /\baws_[a-z_]{2,50}["'. ]/],
    ['AWS::', /\bAWS::[A-Z]\w{1,40}::\w/],
    ['aws ', /(?:^|[\s$>])aws (?:cloudformation|ec2|ecs|eks|iam|lambda|rds|s3|s3api|sts) [a-z]/],
  ],
  'Alibaba Cloud': [
    [
      '.aliyuncs.com',
      /(?:^|[^\w.-])(?!registry|mirrors)[\w-]{2,40}(?:\.[\w-]{2,40}){0,3}\.aliyuncs\.com/,
    ],
    ['aliyun/alicloud'],
    ['alicloud_', /\balicloud_[a-z]{2,30}/],
    ['alibabacloud'],
    ['api.aliyun.com'],
    ['aliyun ', /(?:^|[\s$>])aliyun [a-z]{2,20} [A-Z]\w{3,60}/],
  ],
  'Huawei Cloud': [
    ['huaweicloud_', /\bhuaweicloud_[a-z]{2,30}/],
    ['myhuaweicloud.com'],
    ['huaweicloud/huaweicloud'],
    ['hcloud ', /(?:^|[\s$>])hcloud [A-Z]{2,8} [A-Z]\w{3,60}/],
  ],
  'Google Cloud': [
    [
      '.googleapis.com',
      /(?:^|[^\w.-])(?!ajax|fonts|maps|storage|www)[a-z]\w{2,40}\.googleapis\.com/,
    ],
    [
      'google_',
      /\bgoogle_(?:cloud|compute|container|dns|project|service|sql|storage)\w{0,60}["'. ]/,
    ],
    ['hashicorp/google'],
  ],
  Azure: [
    ['azurerm_', /\bazurerm_[a-z]{2,30}/],
    ['hashicorp/azurerm'],
    ['management.azure.com'],
    ['Microsoft.', /\bMicrosoft\.[A-Z][A-Za-z.]{2,40}\/[a-z]\w/],
    ['.core.windows.net'],
  ],
});

/** Literal, pattern, and what the text must also have. */
type SignParts = readonly [literal: string | null, pattern?: RegExp, also?: RegExp];

function signsOf(byCloud: Readonly<Record<OtherCloud, readonly SignParts[]>>): CloudSigns {
  const signs = Object.entries(byCloud).flatMap(([cloud, own]) =>
    own.map(
      ([literal, pattern, also]): CloudSign => ({
        cloud: cloud as OtherCloud,
        literal,
        ...(pattern && { pattern }),
        ...(also && { also }),
      }),
    ),
  );
  const literals = signs.flatMap(({ literal }) => literal ?? []).sort();
  return { signs, gate: new RegExp(literals.map(escaped).join('|')) };
}

function escaped(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
