import { appendFile } from 'node:fs/promises';
import { stepSummaryFile } from '../settings.ts';

/** GitHub takes a summary of 1 MiB for a step; others may write to it as well. In bytes. */
export const MAX_SUMMARY = 900_000;

/** Adds Markdown to the summary of the step of GitHub that runs. @returns false if none runs; then nothing is made. */
export async function addToStepSummary(markdown: () => string): Promise<boolean> {
  const file = stepSummaryFile();
  if (file === undefined) return false;
  await appendFile(file, markdown());
  return true;
}
