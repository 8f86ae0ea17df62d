/** Milliseconds of processor time since an earlier count: what else runs on the machine does not tell. */
function cpuMs(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
}

const start = process.cpuUsage();
const { errorCodes, explain } = await import('tencentcloud-error-catalog');
const importMs = cpuMs(start);
for (const code of errorCodes) explain(code);
const warm = process.cpuUsage();
for (const code of errorCodes) explain(code);
const explainMicroseconds = (cpuMs(warm) * 1_000) / errorCodes.length;

process.stdout.write(JSON.stringify({ importMs, explainMicroseconds }));
