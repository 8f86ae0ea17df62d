import { describe, expect, it } from 'vitest';
import { loadAdvice } from '../../../src/knowledge/advice/load-advice.ts';
import { adviceFile, adviceIn, FRONT_MATTER } from './advice-files.ts';

const load = (name: string, file: string) => adviceIn({ [name]: file });

describe('loadAdvice', () => {
  it('reads front matter and the sections as HTML', () => {
    const text =
      '## Confirm\n\nCall `DescribeDisks`.\n\n## Fix\n\n```json\n{"A": "<b>"}\n```\n\n## Retry\n\nNo.\n\n## Support\n\nSend it.\n';
    const [advice] = load('too-many.md', adviceFile(FRONT_MATTER, text));
    expect(advice).toMatchObject({
      name: 'too-many',
      before: [],
      retry: 'unknown',
      covers: { codes: ['LimitExceeded.Disk'], categories: [], problems: [], everything: false },
      sections: {
        Confirm: '<p>Call <code>DescribeDisks</code>.</p>',
        Fix: '<pre><code class="language-json">{"A": "&lt;b&gt;"}\n</code></pre>',
        Support: '<p>Send it.</p>',
      },
    });
  });

  it('gives nothing where there is no advice', () => {
    expect(adviceIn({})).toEqual([]);
    expect(loadAdvice('test/fixtures')).toEqual([]);
  });

  it.each([
    ['covers.codes[0]', { covers: { codes: ['not a code'] } }],
    ['title', { title: 'x'.repeat(61) }],
    ['covers.problems[0]', { covers: { problems: ['Not.*Found'] } }],
    ['covers.categories[0]', { covers: { categories: ['A.B'] } }],
    ['covers: ', { covers: {} }],
    ['fixedBy[0]', { fixedBy: ['someone'] }],
    ['retry', { retry: 'always' }],
    ['checkedOn', { checkedOn: 'today' }],
    ['sources', { sources: [] }],
    ['sources[0]', { sources: ['http://example.com/'] }],
    ['cause', { cause: 'x'.repeat(201) }],
    ['fix', { fix: 'No.' }],
    ['"extra"', { extra: true }],
  ])('names file and field when %s is not as it should be', (field, change) => {
    const file = adviceFile({ ...FRONT_MATTER, ...change });
    expect(() => load('bad.md', file)).toThrow(
      new RegExp(`advice/bad\\.md: .*${escapePattern(field)}`),
    );
  });

  it.each([
    ['retry and the section Retry must be given together', '## Confirm\n\nx\n\n## Fix\n\nx\n'],
    ['section Fix is missing', '## Confirm\n\nx\n\n## Retry\n\nx\n'],
    ['sections are Fix, Confirm, Retry', '## Fix\n\nx\n\n## Confirm\n\nx\n\n## Retry\n\nx\n'],
    [
      'sections are Confirm, Fix, Retry, More',
      '## Confirm\nx\n## Fix\nx\n## Retry\nx\n## More\nx\n',
    ],
    ['section Fix is empty', '## Confirm\n\nx\n\n## Fix\n\n## Retry\n\nx\n'],
    ['there is text before the first section', 'Hello.\n\n## Confirm\nx\n## Fix\nx\n## Retry\nx\n'],
    ['the text contains HTML', '## Confirm\nx\n## Fix\n<script>x</script>\n## Retry\nx\n'],
    ['the text contains HTML', '## Confirm\nx\n## Fix\nsee <b>this</b>\n## Retry\nx\n'],
  ])('names the file and says: %s', (problem, text) => {
    expect(() => load('bad.md', adviceFile(FRONT_MATTER, text))).toThrow(
      `advice/bad.md: ${problem}`,
    );
  });

  it('names files that have no front matter, broken YAML, or an invalid name', () => {
    expect(() => load('bad.md', '## Confirm\n\nx\n')).toThrow('advice/bad.md: ');
    expect(() => load('bad.md', '---\ncovers: [\n---\n')).toThrow('advice/bad.md: ');
    expect(() => load('Bad Name.md', adviceFile(FRONT_MATTER))).toThrow('advice/Bad Name.md: ');
  });

  it('lists the problems of every file', () => {
    const files = {
      'a.md': adviceFile({ ...FRONT_MATTER, retry: 'x' }),
      'b.md': adviceFile({ ...FRONT_MATTER, cause: 'x' }),
    };
    expect(() => adviceIn(files)).toThrow(/advice\/a\.md[\s\S]*advice\/b\.md/);
  });
});

function escapePattern(text: string): string {
  return text.replace(/[[\].]/g, '\\$&');
}
