/** A message of the gateway about a parameter. */
export interface GatewayForm {
  readonly name: string;
  readonly code: string;
  /** What it names if it is not the parameter that is given. */
  readonly parameter?: string;
  /** `quote` sets a name off, or leaves it as it is. */
  write(path: string, quote: (name: string) => string): string;
}

/** The messages, English and Chinese, without the full stop at the end. */
export const GATEWAY_FORMS: readonly GatewayForm[] = [
  {
    name: 'G1',
    code: 'InvalidParameter',
    write: (path, quote) =>
      `The value type of parameter ${quote(path)} is not valid, input type should be ${quote('string')}`,
  },
  {
    name: 'G1 without a type',
    code: 'InvalidParameter',
    write: (path, quote) => `The value type of parameter ${quote(path)} is not valid`,
  },
  {
    name: 'G2',
    code: 'MissingParameter',
    write: (path, quote) => `The request is missing a required parameter ${quote(path)}`,
  },
  {
    name: 'G2 of products',
    code: 'MissingParameter',
    write: (path, quote) => `Missing parameter ${quote(path)}`,
  },
  {
    name: 'G2 in Chinese',
    code: 'MissingParameter',
    write: (path, quote) => `缺少参数错误，请求缺少必填参数 ${quote(path)}`,
  },
  {
    name: 'G2 of products in Chinese',
    code: 'MissingParameter',
    write: (path, quote) => `缺少参数，${quote(path)}`,
  },
  {
    name: 'G3',
    code: 'UnknownParameter',
    write: (path, quote) => `The parameter ${quote(path)} is not recognized`,
  },
  ...['ap-demo-9', '0', 'SA9.DEMO8', 'a b', '示例'].map((value) => ({
    name: `G4 with ${value}`,
    code: 'InvalidParameterValue',
    write: (path: string, quote: (name: string) => string) =>
      `The value ${quote(value)} specified in the parameter ${quote(path)} is not valid`,
  })),
  {
    name: 'G5',
    code: 'InvalidParameterValue',
    write: (path, quote) =>
      `A value specified in ${quote(path)} is not valid, is unsupported, or cannot be used`,
  },
  {
    name: 'G5 in Chinese',
    code: 'InvalidParameterValue',
    write: (path, quote) => `参数 ${quote(path)} 取值错误`,
  },
  {
    name: 'G7',
    code: 'AuthFailure.InvalidAuthorization',
    parameter: 'Authorization',
    write: (_, quote) =>
      `The request ${quote('Authorization')} header does not conform to tencentcloud standards: ${quote('Service')} in Credential not valid`,
  },
  {
    name: 'G8',
    code: 'InvalidParameter',
    parameter: 'X-TC-Region',
    write: () => '"X-TC-Region" is not supported',
  },
];
