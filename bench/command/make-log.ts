import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

const NAMES = 'dist/catalog/tcerr/listings.ndjson';
const DISTINCT_CODES = 100;
const FLUSH_LENGTH = 1_000_000;

/**
 * Writes a log as a program's might be: one line in fifty reports an error, with one of a hundred
 * known codes and a request of its own; one in ten is a JSON record; the others say what was done.
 */
export function makeLog(path: string, sizeBytes: number): void {
  const codes = readFileSync(NAMES, 'utf8').match(/(?<=^\[")[^"]+(?=")/gm) ?? [];
  const file = openSync(path, 'w');
  let text = '';
  for (let line = 1, written = 0; written < sizeBytes; line++) {
    text += lineOf(line, codes[(line % DISTINCT_CODES) * 70] ?? '');
    if (text.length < FLUSH_LENGTH) continue;
    written += writeSync(file, text);
    text = '';
  }
  closeSync(file);
}

function lineOf(line: number, code: string): string {
  const time = '2026-08-21T06:33:54.123Z';
  const requestId = `3c140219-cfe9-470e-b241-${String(line).padStart(12, '0')}`;
  if (line % 50 === 0)
    return `${time} ERROR worker-${line % 8} [TencentCloudSDKError] Code=${code}, Message=It failed, RequestId=${requestId}\n`;
  if (line % 10 === 0)
    return `{"level":"info","time":"${time}","msg":"request done","requestId":"${requestId}","detail":{"durationMs":${line % 900},"path":"/v1/items/${line}"}}\n`;
  return `${time} INFO  worker-${line % 8} Processed item ${line} of batch A12 in ${line % 700} ms; queue DefaultQueue has ${line % 33} left\n`;
}
