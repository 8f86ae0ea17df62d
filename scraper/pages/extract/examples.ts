import type { z } from 'zod';
import type { ExampleSchema } from '../../../src/schema/facts/action.ts';
import type { Block } from '../blocks/block.ts';
import type { IssueList } from '../issue.ts';
import { plainText, proseLines, statements } from './prose-text.ts';

type Example = z.input<typeof ExampleSchema>;

const EXAMPLE_HEADING = /^(?:Example|示例)\s*\d{1,6}\s*(.*)/s;
/** Lines that say what the code below is, where the form has no headings. */
const LABEL = /^(?:(?:Input|Output) Example|输入示例|输出示例|\d{1,2}\. ?(?:Examples?|示例))$/;
const PART_OF_REQUEST =
  /^(?:(?:POST|GET|PUT|DELETE) |HTTP\/|Host: |X-TC-|&|[\w.%[\]-]+=|<|(?:In|Out)put$|Example$)/;
const CONTAINS_ANSWER = /\{\s*"Response"\s*:/;
const EXAMPLES_SECTION = /^(?:\d+\.\s*)?(?:Example|示例)/;
const OTHER_SECTION = /^(?:\d+\.\s*)?(?:Developer Resources|开发者资源|Error Code|错误码)/;

/**
 * Reads the examples below an action's output parameters: requests and answers by turns, each pair
 * under a heading with its title where the form has headings. What follows a request and is no
 * answer belongs to the request. The error codes may be above or below the examples. An answer
 * without a request is reported.
 */
export function readExamples(
  blocks: readonly Block[],
  source: string,
  issues: IssueList,
): Example[] {
  const examples: Example[] = [];
  /** The example that has no answer yet. */
  let open: Example | undefined;
  let title: string | undefined;
  let prose: string[] = [];
  let elsewhere = false;
  for (const block of blocks) {
    if (block.type === 'heading') {
      const heading = plainText(block.text);
      elsewhere = OTHER_SECTION.test(heading) || (elsewhere && !EXAMPLES_SECTION.test(heading));
      if (PART_OF_REQUEST.test(heading))
        issues.add('example', 'may be a part of a request outside of code', heading);
      const named = EXAMPLE_HEADING.exec(heading);
      if (named) [open, title, prose] = [undefined, named[1] || undefined, []];
      else if (!elsewhere && !EXAMPLES_SECTION.test(heading) && !LABEL.test(heading))
        prose = prose.concat(proseLines(block));
    } else if (block.type === 'table') {
      prose = [];
    } else if (block.type !== 'code') {
      for (const line of proseLines(block)) {
        const named = EXAMPLE_HEADING.exec(line);
        if (named) [open, title, prose] = [undefined, titleIn(named, issues), []];
        else if (!LABEL.test(line)) prose.push(line);
        if (PART_OF_REQUEST.test(line))
          issues.add('example', 'may be a part of a request outside of code', line);
      }
    } else if (elsewhere) {
      issues.add('example', 'is code outside the examples', block.text);
    } else if (isAnswer(block.text)) {
      if (!/[}\]]\s*$/.test(block.text))
        issues.add('example', 'an answer that does not end with its last bracket', block.text);
      if (open) open.output = block.text;
      else issues.add('example', 'an answer without a request', block.text);
      open = undefined;
    } else if (CONTAINS_ANSWER.test(block.text)) {
      issues.add('example', 'is a request and an answer in one', block.text);
    } else if (open) {
      open.input += `\n\n${block.text}`;
    } else {
      const descriptions = statements(prose.join('\n'), source);
      const named = title ? { title } : {};
      open = { ...named, descriptions, input: block.text, sources: [source] };
      examples.push(open);
      [title, prose] = [undefined, []];
    }
  }
  // The answer was added last, but comes before the sources, as in all content.
  return examples.map(({ sources, ...example }) => ({ ...example, sources }));
}

/** The title in a line of prose, which may go on with the description. */
function titleIn([line, title = '']: RegExpExecArray, issues: IssueList): string | undefined {
  if (/[.。]$/.test(title)) issues.add('example', 'has a title that may be its description', line);
  return title || undefined;
}

/** Whether code is a response envelope. */
function isAnswer(text: string): boolean {
  return /^\s*\{\s*"Response"\s*:/.test(text);
}
