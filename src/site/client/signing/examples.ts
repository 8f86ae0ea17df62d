/** A request whose signature Tencent Cloud's documentation shows. */
export interface PublishedExample {
  /** The HTTP message, without its `Authorization`. */
  request: string;
  secretId: string;
  secretKey: string;
  signedHeaders: string[];
  signature: string;
}

const PAYLOAD = String.raw`{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}`;
const REQUEST = `POST / HTTP/1.1
Host: cvm.tencentcloudapi.com
Content-Type: application/json; charset=utf-8
X-TC-Action: DescribeInstances
X-TC-Version: 2017-03-12
X-TC-Timestamp: 1551113065
X-TC-Region: ap-guangzhou

${PAYLOAD}`;

/**
 * The example of the page “Signature v3”. Its keys were made for the documentation and are not valid.
 * @see https://www.tencentcloud.com/document/product/267/37447
 */
export const EXAMPLE: PublishedExample = {
  request: REQUEST,
  secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
  secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
  signedHeaders: ['content-type', 'host'],
  signature: '72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
};

/** An HTTP message with an `Authorization` as its first header. */
export function withAuthorization(request: string, authorization: string): string {
  return request.replace('\n', () => `\nAuthorization: ${authorization}\n`);
}
