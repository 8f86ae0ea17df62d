/** What a frame prints around a message. */
export interface Framed {
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
  readonly action: string;
}

/** How a program prints an error. */
export interface Frame {
  readonly name: string;
  /** Whether it prints the code; else the message alone tells what it is. */
  readonly hasCode: boolean;
  write(error: Framed): string;
}

const envelope = ({ code, message, requestId }: Framed) => ({
  Response: { Error: { Code: code, Message: message }, RequestId: requestId },
});

/** The frames of the SDKs and of tools. */
export const FRAMES: readonly Frame[] = [
  {
    name: 'Go',
    hasCode: true,
    write: ({ code, message, requestId }) =>
      `[TencentCloudSDKError] Code=${code}, Message=${message}, RequestId=${requestId}`,
  },
  {
    name: 'Go in a box of Terraform',
    hasCode: true,
    write: ({ code, message, requestId }) =>
      `╷\n│ Error: [TencentCloudSDKError] Code=${code},\n│ Message=${message.replaceAll('\n', '\n│ ')}, RequestId=${requestId}\n│\n╵`,
  },
  {
    name: 'Python',
    hasCode: true,
    write: ({ code, message, requestId }) =>
      `[TencentCloudSDKException] code:${code} message:${message} requestId:${requestId}`,
  },
  {
    name: 'Java, old',
    hasCode: true,
    write: ({ code, message, requestId }) =>
      `com.tencentcloudapi.common.exception.TencentCloudSDKException: [TencentCloudSDKException]message:${code}-${message} requestId:${requestId}`,
  },
  {
    name: 'Java, new',
    hasCode: true,
    write: ({ code, message, requestId }) =>
      `[TencentCloudSDKException]code: ${code} message:${message} requestId:${requestId}`,
  },
  { name: 'JSON', hasCode: true, write: (error) => JSON.stringify(envelope(error)) },
  {
    name: 'JSON over lines in a log',
    hasCode: true,
    write: (error) => `2026-01-02 03:04:05 answer: ${JSON.stringify(envelope(error), null, 2)}`,
  },
  {
    name: 'JSON in JSON',
    hasCode: true,
    write: (error) => JSON.stringify({ level: 'error', body: JSON.stringify(envelope(error)) }),
  },
  {
    name: 'Node',
    hasCode: true,
    write: ({ code, message, requestId }) =>
      `TencentCloudSDKHttpException: ${message}\n    at /srv/node_modules/tencentcloud-sdk-nodejs-common/abstract_client.js:65:25 {\n  requestId: '${requestId}',\n  code: '${code}'\n}`,
  },
  {
    name: 'PHP',
    hasCode: true,
    write: ({ code, message, requestId }) =>
      `Array\n(\n    [Code] => ${code}\n    [Message] => ${message}\n    [RequestId] => ${requestId}\n)`,
  },
  {
    name: 'a tool with the action in front',
    hasCode: false,
    write: ({ message, requestId, action }) => `[${action}] ${message} (reqId: ${requestId})`,
  },
  {
    name: 'a tool with the code',
    hasCode: true,
    write: ({ code, message, requestId, action }) =>
      `${action} failed: code=${code} msg=${message} requestId=${requestId}`,
  },
];
