/** How many lines there are, and how many of them report an error: one in a thousand. */
const LINES = 20_000;
const EVERY = 1_000;

/** Lines of a log as a program's might be that rarely fails; one in ten is a JSON record. */
export function quietLines(): Buffer {
  return Buffer.from(Array.from({ length: LINES }, (_, at) => lineOf(at + 1)).join(''));
}

function lineOf(line: number): string {
  const time = '2026-08-21T06:33:54.123Z';
  const requestId = `3c140219-cfe9-470e-b241-${String(line).padStart(12, '0')}`;
  if (line % EVERY === 0)
    return `${time} ERROR worker-${line % 8} [TencentCloudSDKError] Code=InvalidParameterValue.Range, Message=It failed, RequestId=${requestId}\n`;
  if (line % 10 === 0)
    return `{"level":"info","time":"${time}","msg":"request done","requestId":"${requestId}","detail":{"durationMs":${line % 900},"path":"/v1/items/${line}"}}\n`;
  return `${time} INFO  worker-${line % 8} Processed item ${line} of batch A12 in ${line % 700} ms; queue DefaultQueue has ${line % 33} left\n`;
}
