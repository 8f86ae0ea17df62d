import { parseArgs } from 'node:util';
import { ContentError } from '../../content/content-error.ts';
import { loadContent } from '../../content/load-content.ts';
import { checkAdvice, knownCodes } from './check-advice.ts';
import { measureCoverage } from './coverage.ts';
import { createFindAdvice } from './find-advice.ts';
import { loadAdvice } from './load-advice.ts';

const { values } = parseArgs({ options: { content: { type: 'string', default: 'content' } } });

try {
  const content = loadContent(values.content);
  const advice = loadAdvice(values.content);
  const problems = checkAdvice(advice, content);
  const { codes, byLevel, reached, specific } = measureCoverage(
    createFindAdvice(advice),
    knownCodes(content),
  );
  const levels = Object.entries(byLevel).map(([level, count]) => `${level} ${count}`);
  console.log(`${advice.length} files of advice for ${codes} codes: ${levels.join(', ')}.`);
  console.log(
    `${percent(specific)} reach more than their category's, ${percent(reached)} reach some.`,
  );
  if (problems.length > 0) throw new ContentError('Advice does not fit the content:', problems);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
