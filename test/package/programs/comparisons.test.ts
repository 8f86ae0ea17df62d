import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/package/programs/language.ts';
import { scanProgram } from '../../../src/package/programs/scan/scan-program.ts';

/** The codes that a source compares, and the names of constants. */
function compared(language: Language, source: string): string[] {
  const { comparisons } = scanProgram(source, language);
  return comparisons.map(({ code, name }) => code ?? `<${name}>`);
}

describe('comparisons', () => {
  it.each<[Language, string, string[]]>([
    ['javascript', `if (err.code === 'A.B') {}`, ['A.B']],
    ['javascript', `if ('A.B' !== error?.code) {}`, ['A.B']],
    ['javascript', `if (['A', 'A.B'].includes(err.code)) {}`, ['A', 'A.B']],
    ['javascript', `const known = new Set(['A', 'B']);\nif (known.has(err.code)) {}`, ['A', 'B']],
    ['javascript', `switch (err.code) { case 'A': case 'B.C': break; default: }`, ['A', 'B.C']],
    ['javascript', `const { code } = err; if (code === 'A') {}`, ['A']],
    ['javascript', `if (err['code'] == "A") {}`, ['A']],
    ['javascript', `// err.code === 'A'\n/* err.code === 'B' */`, []],
    ['javascript', `if (response.code === 'A' || zone.code === 'B') {}`, []],
    ['javascript', `if (err.code === null || err.code === undefined) {}`, []],
    ['go', `if e.Code == "A" || e.GetCode() != "B" {}`, ['A', 'B']],
    ['go', `if e.(*errors.TencentCloudSDKError).Code == "A" {}`, ['A']],
    ['go', `if err.Code == cvm.INTERNALERROR_X {}`, ['<INTERNALERROR_X>']],
    ['go', `if IsExpectError(err, []string{"A", "B.C"}) {}`, ['A', 'B.C']],
    ['go', `return tccommon.RetryError(err, "A", vpc.B_C)`, ['A', '<B_C>']],
    ['go', `code := e.GetCode()\nif code == "A" {}`, ['A']],
    ['go', `switch e.Code {\ncase "A", "B":\n}`, ['A', 'B']],
    ['go', `var list = []string{"A"}\nif slices.Contains(list, e.Code) {}`, ['A']],
    ['go', 'x := `e.Code == "A"`', []],
    ['python', `if err.get_code() == "A": pass`, ['A']],
    ['python', `if e.code in ("A", 'B'): pass`, ['A', 'B']],
    ['python', `if e.code not in CODES: pass\nCODES = ["A"]`, ['A']],
    ['python', `match e.code:\n  case "A" | "B":\n    pass`, ['A', 'B']],
    ['python', `"""err.code == "A" """\n# err.code == "B"`, []],
    ['java', `if (e.getErrorCode().equals("A")) {}`, ['A']],
    ['java', `if ("A".equals(e.getErrorCode())) {}`, ['A']],
    ['java', `switch (e.getErrorCode()) { case "A" -> f(); case "B": g(); }`, ['A', 'B']],
    ['java', `if (List.of("A", "B").contains(e.getErrorCode())) {}`, ['A', 'B']],
    ['php', `if ($e->getErrorCode() === 'A') {}`, ['A']],
    ['php', `if (in_array($e->getErrorCode(), ['A', 'B'])) {}`, ['A', 'B']],
    ['php', `$x = match($e->getErrorCode()) { 'A', 'B' => 1, default => 2 };`, ['A', 'B']],
    ['csharp', `if (e.ErrorCode == "A") {}`, ['A']],
    ['csharp', `var x = e.ErrorCode switch { "A" or "B" => 1, _ => 2 };`, ['A', 'B']],
    ['php', `$x = match($e->getErrorCode()) { 'A' => 'Retry', 'B' => 'Wait' };`, ['A', 'B']],
    ['csharp', `var x = e.ErrorCode switch { "A" => "Retry", "B" => "Wait" };`, ['A', 'B']],
    ['ruby', `case e.code\nwhen 'A' then 'BadInput'\nwhen 'B'\n  'Other'\nend`, ['A', 'B']],
    ['javascript', `f(err.code)\nlog = err.code\nswitch (kind) { case 'A': }`, []],
    ['ruby', `retry if e.code == 'A'`, ['A']],
    ['ruby', `case e.code\nwhen 'A', 'B'\n  retry\nend`, ['A', 'B']],
    ['ruby', `retry if ['A'].include?(e.code)`, ['A']],
  ])('of %s: %s', (language, source, codes) => {
    expect(compared(language, source)).toEqual(codes);
  });

  it('know which call failed', () => {
    const go = [
      'import cvm "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/cvm/v20170312"',
      'func read() {',
      '  request := cvm.NewRunInstancesRequest()',
      '  _, err := client.RunInstances(request)',
      '  if e, ok := err.(*errors.TencentCloudSDKError); ok && e.Code == "A" {',
      '}}',
      'func other(err error) { if err.Code == "B" {} }',
    ].join('\n');
    const [first, second] = scanProgram(go, 'go').comparisons;
    expect(first).toMatchObject({
      isSure: true,
      calls: [{ service: 'cvm', action: 'RunInstances' }],
    });
    expect(second).toMatchObject({ isSure: false, calls: null });
  });

  it('know no call where a function that is called may make others', () => {
    const call = (body: string) =>
      scanProgram(`try { ${body} } catch (err) { if (err.code === 'A') {} }`, 'javascript');
    expect(call('await client.RunInstances({})').comparisons[0]?.calls).toEqual([
      { service: null, action: 'RunInstances' },
    ]);
    expect(call('await client.RunInstances({}); await start()').comparisons[0]?.calls).toBeNull();
    const inner = 'try { await client.RunInstances({}) } catch {}';
    expect(call(`${inner} await client.DescribeVpcs({})`).comparisons[0]?.calls).toBeNull();
  });

  it('have an intent in helpers of Terraform and in lists with a name that says so', () => {
    const intents = (source: string, language: Language) =>
      scanProgram(source, language).comparisons.map(({ intent }) => intent);
    expect(intents('if e.Code == "A" { return resource.RetryableError(e) }', 'go')).toEqual([
      'retry',
    ]);
    expect(intents('if e.Code == "A" { return resource.NonRetryableError(e) }', 'go')).toEqual([
      'give-up',
    ]);
    expect(intents('if e.Code == "A" && x { return resource.RetryableError(e) }', 'go')).toEqual([
      null,
    ]);
    const list = `const RETRYABLE = ['A'];\nRETRYABLE.includes(err.code)`;
    expect(intents(list, 'javascript')).toEqual(['retry']);
  });

  it('are found in time that grows with the length of any text', () => {
    const pieces = ['"', "'", '`', '(', '[', '{', 'err.code', ' === ', 'RetryError(e, ', '"A.B"'];
    pieces.push(', ', '=', 'a.b', ')', ']', '}', '\n', 'switch', 'case', 'tencentcloud/x/v2017');
    for (const piece of pieces) {
      const before = process.cpuUsage().user;
      scanProgram(`err.code = "A"; ${piece.repeat(200_000 / piece.length)}`, 'javascript');
      expect(process.cpuUsage().user - before, piece).toBeLessThan(2_000_000);
    }
    const source = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        source,
        fc.constantFrom<Language>('go', 'python', 'ruby', 'csharp'),
        (text, of) => {
          for (const { start, end } of scanProgram(text, of).comparisons) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});
