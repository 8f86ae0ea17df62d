const start = performance.now();
const { errorCodes, explain } = await import('tencentcloud-error-catalog');
const importMs = performance.now() - start;
for (const code of errorCodes) explain(code);
const warm = performance.now();
for (const code of errorCodes) explain(code);
const explainMicroseconds = ((performance.now() - warm) * 1_000) / errorCodes.length;

process.stdout.write(JSON.stringify({ importMs, explainMicroseconds }));
