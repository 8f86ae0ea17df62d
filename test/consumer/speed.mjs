/** Milliseconds of processor time since an earlier count: what else runs on the machine does not tell. */
function cpuMs(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
}

const start = process.cpuUsage();
const { errorCodes, explain } = await import('tencentcloud-error-catalog');
const importMs = cpuMs(start);
const codes = errorCodes();
for (const code of codes) explain(code);
const warm = process.cpuUsage();
for (const code of codes) explain(code);
const explainMicroseconds = (cpuMs(warm) * 1_000) / codes.length;

process.stdout.write(JSON.stringify({ importMs, explainMicroseconds }));
