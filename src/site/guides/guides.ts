import { sitePath } from '../../text/paths.ts';
import { CITED, type GuideSource } from './guide-sources.ts';

/** A guide: what several error codes have in common, explained once. */
export interface Guide {
  path: string;
  title: string;
  /** What it answers, in one sentence. */
  summary: string;
  /** Other words that readers search for. */
  keywords: readonly string[];
  /** The codes that it explains; one that ends in `.*` includes all its sub-codes. */
  codes: readonly string[];
  sources: readonly GuideSource[];
}

/** Every guide, in the order in which the site lists them. */
export const GUIDES = {
  signing: {
    path: sitePath.guide('signing'),
    title: 'Signing a request',
    summary:
      'Compute a TC3-HMAC-SHA256 signature step by step, and find the step at which yours differs.',
    keywords: [
      'signature',
      'sign',
      'TC3-HMAC-SHA256',
      'authorization header',
      'SecretId',
      'SecretKey',
    ],
    codes: [
      'AuthFailure.SignatureFailure',
      'AuthFailure.InvalidAuthorization',
      'AuthFailure.InvalidSecretId',
      'AuthFailure.SecretIdNotFound',
      'AuthFailure.TokenFailure',
      'AuthFailure.SignatureExpire',
    ],
    sources: [
      CITED.signature,
      {
        id: 'signature-later',
        title: '签名方法 v3 (signature v3; in Chinese)',
        url: 'https://cloud.tencent.com/document/api/213/30654',
        updated: null,
      },
      CITED.commonParameters,
      CITED.errorCodes,
    ],
  },
  clock: {
    path: sitePath.guide('clock-skew'),
    title: 'Clocks and dates',
    summary: 'Why a fresh signature expires, and why some fail only at night.',
    keywords: ['clock skew', 'timestamp', 'time zone', 'expired', 'NTP'],
    codes: ['AuthFailure.SignatureExpire'],
    sources: [
      CITED.signature,
      CITED.commonParameters,
      CITED.errorCodes,
      {
        id: 'http-date',
        title: 'RFC 9110, section 6.6.1: Date',
        url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-6.6.1',
        updated: null,
      },
    ],
  },
  permissions: {
    path: sitePath.guide('permissions'),
    title: 'Permissions and policies',
    summary: 'How CAM decides on a call, and the smallest policy that allows it.',
    keywords: [
      'permission denied',
      'access denied',
      'unauthorized',
      'CAM',
      'policy',
      'least privilege',
    ],
    codes: ['AuthFailure.UnauthorizedOperation.*', 'UnauthorizedOperation.*'],
    sources: [
      {
        id: 'evaluation',
        title: 'Evaluation Logic, Cloud Access Management',
        url: 'https://www.tencentcloud.com/document/product/598/10605',
        updated: '2024-01-23',
      },
      {
        id: 'syntax',
        title: 'Syntax Structure, Cloud Access Management',
        url: 'https://www.tencentcloud.com/document/product/598/10604',
        updated: '2024-01-23',
      },
      {
        id: 'elements',
        title: 'Element Reference Overview, Cloud Access Management',
        url: 'https://www.tencentcloud.com/document/product/598/10603',
        updated: '2024-06-27',
      },
      {
        id: 'resources',
        title: 'Resource Description Method, Cloud Access Management',
        url: 'https://www.tencentcloud.com/document/product/598/10606',
        updated: '2024-01-23',
      },
      {
        id: 'conditions',
        title: 'Condition Keys and Condition Operators, Cloud Access Management',
        url: 'https://www.tencentcloud.com/document/product/598/58420',
        updated: '2024-01-23',
      },
      {
        id: 'levels',
        title: 'CAM-Enabled API: International Partners',
        url: 'https://www.tencentcloud.com/document/product/598/57128',
        updated: '2025-08-06',
      },
      {
        id: 'report',
        title: 'Creating Policy Based on Fault Report, Cloud Access Management',
        url: 'https://www.tencentcloud.com/document/product/598/32677',
        updated: '2024-01-23',
      },
      {
        id: 'abbreviation',
        title: 'Policy Syntax, Cloud Block Storage',
        url: 'https://www.tencentcloud.com/ko/document/product/362/34221',
        updated: null,
      },
      CITED.errorCodes,
    ],
  },
  limits: {
    path: sitePath.guide('rate-limits'),
    title: 'Rates, quotas and sizes',
    summary:
      'Three kinds of limit, and how to tell which one you hit: only one of them clears with time.',
    keywords: [
      'rate limit',
      'rate limiting',
      'limit exceeded',
      'throttling',
      'throttled',
      'frequency',
      'QPS',
      'quota',
    ],
    codes: [
      'RequestLimitExceeded.*',
      'LimitExceeded.*',
      'UnsupportedOperation.FrequencyLimit',
      'RequestSizeLimitExceeded',
      'ResponseSizeLimitExceeded',
    ],
    sources: [
      CITED.frequency,
      CITED.errorCodes,
      CITED.signature,
      {
        id: 'request-size',
        title: 'C++ API 调用方式 (calling the API from C++; in Chinese)',
        url: 'https://cloud.tencent.com/document/product/1278/46710',
        updated: null,
      },
      CITED.runInstances,
      {
        id: 'vpc-errors',
        title: 'Go SDK, errors.go of vpc',
        url: 'https://github.com/TencentCloud/tencentcloud-sdk-go-intl-en/blob/badc16e87d32/tencentcloud/vpc/v20170312/errors.go',
        updated: null,
      },
    ],
  },
  retries: {
    path: sitePath.guide('retries'),
    title: 'Retries and idempotency',
    summary: 'Which errors are worth a retry, and how to retry without doing the work twice.',
    keywords: ['retry', 'retrying', 'backoff', 'idempotent', 'ClientToken', 'timeout'],
    codes: [
      'InternalError.*',
      'RequestLimitExceeded.*',
      'DryRunOperation',
      'FailedOperation.ClientTokenInUse',
    ],
    sources: [
      CITED.runInstances,
      CITED.definitions,
      {
        id: 'network-retry',
        title: 'Go SDK, netretry.go',
        url: 'https://github.com/TencentCloud/tencentcloud-sdk-go-intl-en/blob/badc16e87d32/tencentcloud/common/netretry.go',
        updated: null,
      },
      CITED.errorCodes,
    ],
  },
  asynchronous: {
    path: sitePath.guide('asynchronous'),
    title: 'Asynchronous calls: accepted is not done',
    summary: 'Calls that only start the work: how to follow it, and what “busy” codes mean.',
    keywords: ['async', 'polling', 'wait', 'task status', 'job', 'busy', 'in progress'],
    codes: [
      'ResourceBusy',
      'ResourceInUse',
      'ResourceUnavailable',
      'OperationDenied.InstanceOperationInProgress',
      'OperationDenied.InstanceStatusLimitError',
      'FailedOperation.ListenerHasTask',
      'InvalidInstance.NotSupported',
      'InvalidParameter.ActionInProgress',
      'InvalidParameterValue.KeyPairNotSupported',
      'UnsupportedOperation.UnsupportedDeleteService',
    ],
    sources: [
      CITED.runInstances,
      {
        id: 'task-status',
        title: 'DescribeTaskStatus, Cloud Load Balancer',
        url: 'https://www.tencentcloud.com/document/product/214/33823',
        updated: '2023-10-24',
      },
      {
        id: 'async-request',
        title: 'DescribeAsyncRequestInfo, TencentDB for MongoDB',
        url: 'https://www.tencentcloud.com/document/api/240/37921',
        updated: '2025-12-03',
      },
      CITED.definitions,
      CITED.errorCodes,
    ],
  },
  envelope: {
    path: sitePath.envelope(),
    title: 'Reading a response',
    summary: 'How to tell failure from success, and what each field of the response is for.',
    keywords: ['response', 'envelope', 'RequestId', 'error message'],
    codes: [],
    sources: [],
  },
} as const satisfies Record<string, Guide>;
