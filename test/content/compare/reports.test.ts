import { describe, expect, it } from 'vitest';
import { diffContent } from '../../../src/content/compare/diff-content.ts';
import { renderMarkdown } from '../../../src/content/compare/render-markdown.ts';
import { renderText } from '../../../src/content/compare/render-text.ts';
import type { Content } from '../../../src/schema/facts/content.ts';
import { first, smallContent } from './states.ts';

const names = { before: 'v1', after: 'v2' };
const diffAfter = (change: (content: Content) => void) =>
  diffContent(smallContent(), smallContent(change));

/** A text that tries to be markup, a mention, a link, an escape sequence and another line. */
const HOSTILE =
  '``` `x`</li><img src=x onerror=alert(1)>\n# Heading\n[a](javascript:x) @everyone #1 https://evil.example \u001b]0;x\u0007\u202eabc\u2028|';

/** A small content in which every free text is hostile. */
function hostile({ serviceVersions, common, authorizations, products, manifest }: Content): void {
  const said = [{ text: HOSTILE, sources: ['cli'] }];
  const { actions, dataTypes, errorCodes } = first(serviceVersions);
  const action = first(actions);
  Object.assign(action, { status: HOSTILE, descriptions: said, domain: HOSTILE });
  first(action.input).type = { base: HOSTILE, array: false };
  action.errorCodes.push(HOSTILE);
  actions.push({ ...action, name: HOSTILE });
  first(dataTypes).descriptions = said;
  first(errorCodes).removed = { lastSeen: HOSTILE };
  first(common.errorCodes).descriptions = said;
  first(authorizations).product = HOSTILE;
  first(products).name = HOSTILE;
  serviceVersions.push({ ...first(serviceVersions), service: HOSTILE });
  manifest.updatedAt = HOSTILE;
}

const everySort = diffAfter((content) => {
  const { actions, errorCodes } = first(content.serviceVersions);
  const attach = first(actions);
  attach.rateLimitPerSecond = 10;
  first(attach.input).required = false;
  attach.errorCodes.push('InternalError');
  actions.splice(1, 1);
  first(errorCodes).removed = { lastSeen: '2026-01-01' };
  first(content.common.errorCodes).descriptions = [{ text: 'Our fault.', sources: ['cli'] }];
  content.manifest.updatedAt = '2026-01-02 03:04:05';
});

describe('a report', () => {
  it('for a terminal tells what differs, and in what', () => {
    expect(renderText(everySort, { names })).toBe(`\
From v1 to v2 of 2026-01-02 03:04:05:
  1 service version: 1 changed
  2 actions: 1 removed, 1 changed
  1 parameter: 1 changed
  1 code that an action returns: 1 added
  1 error code: 1 removed
  1 common error code: 1 reworded

Codes that any action may return
  1 error code reworded
    InternalError
      wording now: Our fault.

disk 2020-01-01
  1 action removed
    Detach
  1 action changed
    Attach
      requests per second: 20 → 10
      input Id changed
        required: yes → no
      returns InternalError added
  1 error code removed
    FailedOperation.Busy, last seen 2026-01-01
`);
  });

  it('in Markdown says the same, a section a service version', () => {
    expect(renderMarkdown(everySort, { names })).toBe(`\
## Data: from \`v1\` to \`v2\` of \`2026-01-02 03:04:05\`

- 1 service version: 1 changed
- 2 actions: 1 removed, 1 changed
- 1 parameter: 1 changed
- 1 code that an action returns: 1 added
- 1 error code: 1 removed
- 1 common error code: 1 reworded

### Codes that any action may return

- 1 error code reworded
  - \`InternalError\`
    - wording now: \`Our fault.\`

### \`disk 2020-01-01\`

- 1 action removed
  - \`Detach\`
- 1 action changed
  - \`Attach\`
    - requests per second: \`20\` → \`10\`
    - input \`Id\` changed
      - required: \`yes\` → \`no\`
    - returns \`InternalError\` added
- 1 error code removed
  - \`FailedOperation.Busy\`, last seen \`2026-01-01\`
`);
  });

  it('says so when nothing differs', () => {
    const diff = diffAfter(() => undefined);
    expect(renderText(diff, { names })).toBe('From v1 to v2: nothing differs.\n');
    expect(renderMarkdown(diff, { names })).toMatch(/\n\nNothing differs\.\n$/);
  });
});

describe('a long report', () => {
  const codes = Array.from({ length: 1_234 }, (_, index) => `New.Code${index}`);
  const long = diffAfter(({ serviceVersions }) => {
    for (const { errorCodes } of serviceVersions)
      errorCodes.push(...codes.map((code) => ({ ...first(errorCodes), code })));
  });

  it('lists up to the limit, and counts the rest', () => {
    const text = renderText(long, { names, limit: 3 });
    expect(text.match(/New\.Code/g)).toHaveLength(6);
    expect(text).toMatch('1,234 error codes added\n');
    expect(text).toMatch('    and 1,231 more\n');
    expect(renderText(long, { names, limit: 1_234 }).match(/New\.Code/g)).toHaveLength(2_468);
  });

  it('in Markdown keeps to its length, with every count', () => {
    const report = renderMarkdown(long, { names, limit: 1_234, maxLength: 40_000 });
    expect(report.length).toBeLessThan(40_000);
    expect(report.match(/New\.Code/g)).toHaveLength(1_234);
    expect(report).toMatch('- 1,234 error codes added (not listed here)\n');
    const short = renderMarkdown(long, { names, maxLength: 0 });
    expect(short.match(/1,234 error codes added \(not listed here\)/g)).toHaveLength(2);
  });

  it('cuts a long text and says by how much', () => {
    const diff = diffAfter(({ common }) => {
      const text = 'x'.repeat(1_500);
      first(common.errorCodes).descriptions = [{ text, sources: ['cli'] }];
    });
    expect(renderText(diff, { names })).toMatch(`: ${'x'.repeat(300)}… (1,200 more characters)\n`);
  });
});

describe('a report of hostile names and texts', () => {
  const diff = diffAfter(hostile);
  const options = { names: { before: HOSTILE, after: '`' } };

  it('brings no control character to a terminal, and no line of its own', () => {
    const text = renderText(diff, options);
    expect(text.match(/javascript/g)?.length).toBeGreaterThan(10);
    expect(text).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u);
    expect(text).not.toMatch(/^ *# Heading/m);
  });

  it('writes them in Markdown only as code', () => {
    const report = renderMarkdown(diff, options);
    expect(report.match(/javascript/g)?.length).toBeGreaterThan(10);
    expect(report).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u);
    for (const line of report.split('\n'))
      expect(outsideCode(line), line).toMatch(/^(#{2,3} )?( *- )?[A-Za-z0-9 ,:→()…]*$/);
  });
});

/** A line of Markdown without its inline code: from a run of backticks to the next of its length. */
function outsideCode(line: string): string {
  const opening = /`+/.exec(line);
  if (!opening) return line;
  const [fence] = opening;
  const rest = line.slice(opening.index + fence.length);
  const closing = Array.from(rest.matchAll(/`+/g)).find(([run]) => run === fence);
  if (!closing) return line;
  return line.slice(0, opening.index) + outsideCode(rest.slice(closing.index + fence.length));
}
