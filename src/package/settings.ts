import process from 'node:process';

/** The file to which a step of GitHub writes its summary; `undefined` elsewhere. */
export function stepSummaryFile(): string | undefined {
  return process.env.GITHUB_STEP_SUMMARY || undefined;
}
