import { buildAll } from './build-all.ts';
import { ScriptError } from './run-script.ts';

/** Exit codes: 0 everything made, 1 a part failed; what it printed stands above. */
try {
  const start = performance.now();
  await buildAll('.', ({ part, seconds, output }) => {
    console.log(`${part.name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${lastLine(output)}`);
  });
  console.log(`Everything stands in dist: ${((performance.now() - start) / 1000).toFixed(1)} s.`);
} catch (error) {
  console.error(error instanceof ScriptError ? error.message : error);
  process.exitCode = 1;
}

function lastLine(output: string): string {
  return output.trimEnd().split('\n').at(-1) ?? '';
}
