import type { z } from 'zod';
import type { ExampleSchema } from '../../src/schema/action.ts';
import type { Block } from '../blocks/block.ts';
import type { IssueList } from '../issue.ts';
import { plainText, statements } from './prose-text.ts';

type Example = z.input<typeof ExampleSchema>;

const EXAMPLE_HEADING = /^(?:Example|示例)\s*\d+\s*(.*)$/;
const PART_HEADING = /^(?:Input Example|Output Example|输入示例|输出示例)$/;
const NEXT_SECTION = /^(?:\d+\.\s*)?(?:Developer Resources|开发者资源|Error Code|错误码)/;
const SDK_SENTENCE =
  /^(?:TencentCloud API 3\.0 integrates SDKs|云 API 3\.0 提供了配套的开发工具集)/;

/**
 * Reads the examples below an action's output parameters: requests and answers by turns, each pair
 * under a heading with its title where the form has headings. An answer without a request is
 * reported.
 */
export function readExamples(
  blocks: readonly Block[],
  source: string,
  issues: IssueList,
): Example[] {
  const examples: Example[] = [];
  let title: string | undefined;
  let prose: string[] = [];
  for (const block of blocks) {
    if (endsExamples(block)) break;
    const last = examples.at(-1);
    if (block.type === 'heading') {
      const named = EXAMPLE_HEADING.exec(plainText(block.text));
      if (named) [title, prose] = [named[1] || undefined, []];
    } else if (block.type === 'paragraph') {
      prose.push(block.text);
    } else if (block.type === 'code' && last && last.output === undefined) {
      last.output = block.text;
    } else if (block.type === 'code' && isAnswer(block.text)) {
      issues.add('example', 'an answer without a request', block.text);
    } else if (block.type === 'code') {
      const descriptions = statements(prose.join('\n'), source);
      examples.push({
        ...(title ? { title } : {}),
        descriptions,
        input: block.text,
        sources: [source],
      });
      [title, prose] = [undefined, []];
    }
  }
  return examples;
}

function endsExamples(block: Block): boolean {
  if (block.type === 'table') return true;
  if (block.type === 'paragraph') return SDK_SENTENCE.test(block.text);
  return (
    block.type === 'heading' && !PART_HEADING.test(block.text) && NEXT_SECTION.test(block.text)
  );
}

/** Whether code is a response envelope. */
function isAnswer(text: string): boolean {
  return /^\s*\{\s*"Response"\s*:/.test(text);
}
