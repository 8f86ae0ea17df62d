import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/package/programs/language.ts';
import { scanProgram } from '../../../src/package/programs/scan/scan-program.ts';

/** The codes that a source compares; of names without a value that is known, the name. */
function compared(language: Language, source: string): string[] {
  const { comparisons } = scanProgram(source, language);
  return comparisons.map(({ code, name, isBound }) => code ?? `<${isBound ? '' : '?'}${name}>`);
}

const GO = 'const limit = "A.B"\n';
const JS = `const LIMIT = 'A.B';\n`;
const PY = 'LIMIT = "A.B"\n';

describe('names that are compared', () => {
  it.each<[Language, string, string[]]>([
    // A constant of the file.
    ['go', `${GO}func f(e error) { if e.Code == limit {} }`, ['A.B']],
    ['go', `func f(e error) { if e.Code == limit {} }\nvar limit string = "A.B"`, ['A.B']],
    ['javascript', `${JS}if (err.code === LIMIT) {}`, ['A.B']],
    ['javascript', `const LIMIT: string = 'A.B';\nif (err.code === LIMIT) {}`, ['A.B']],
    ['python', `${PY}if e.code == LIMIT: pass`, ['A.B']],
    // A parameter of the same name.
    ['go', `${GO}func f(e error, limit string) { if e.Code == limit {} }`, ['<limit>']],
    [
      'go',
      `${GO}func (c *C) f(limit, x string) (err error) { if err.Code == limit {} }`,
      ['<limit>'],
    ],
    ['go', `${GO}func f(e error) { g(func(limit string) { if e.Code == limit {} }) }`, ['<limit>']],
    ['javascript', `${JS}function f(err, LIMIT) { return err.code === LIMIT }`, ['<LIMIT>']],
    ['javascript', `${JS}const f = (err, LIMIT) => err.code === LIMIT;`, ['<LIMIT>']],
    ['javascript', `${JS}const f = ({ LIMIT }) => { return err.code === LIMIT };`, ['<LIMIT>']],
    [
      'javascript',
      `${JS}class A { f(LIMIT: string): boolean { return err.code === LIMIT } }`,
      ['<LIMIT>'],
    ],
    [
      'javascript',
      `${JS}codes.some(LIMIT => err.code === LIMIT); err.code === LIMIT`,
      ['<LIMIT>', 'A.B'],
    ],
    ['python', `${PY}def f(e, LIMIT):\n  return e.code == LIMIT\n`, ['<LIMIT>']],
    ['python', `${PY}f = lambda e, LIMIT: e.code == LIMIT\n`, ['<LIMIT>']],
    [
      'java',
      `class A { static final String L = "A.B"; void f(String L) { e.getErrorCode().equals(L); } }`,
      ['<L>'],
    ],
    ['php', `function f($limit) { return $e->getErrorCode() === $limit; }`, ['<$limit>']],
    ['ruby', `LIMIT = 'A.B'\ndef f(e, LIMIT)\n  e.code == LIMIT\nend\n`, ['<LIMIT>']],
    // A variable of another function.
    ['go', `func g() { limit := "A.B" }\nfunc f(e error) { if e.Code == limit {} }`, ['<?limit>']],
    ['go', `func f(e error) { limit := "A.B"; if e.Code == limit {} }`, ['A.B']],
    [
      'javascript',
      `function g() { const limit = 'A.B' }\nfunction f(e) { return e.code === limit }`,
      ['<?limit>'],
    ],
    [
      'javascript',
      `class A { g() { const limit = 'A.B' }\n f(e) { return e.code === limit } }`,
      ['<?limit>'],
    ],
    [
      'javascript',
      `const g = () => { const limit = 'A.B' };\nconst f = (e) => e.code === limit;`,
      ['<?limit>'],
    ],
    ['python', `def g():\n  limit = "A.B"\n\ndef f(e):\n  return e.code == limit\n`, ['<?limit>']],
    ['python', `def g():\n  limit = "A.B"\n\nif e.code == limit: pass\n`, ['<?limit>']],
    // A loop, a second value, a value that is computed.
    [
      'go',
      `${GO}func f(e error) { for _, limit := range limits { if e.Code == limit {} } }`,
      ['<limit>'],
    ],
    ['javascript', `${JS}for (const LIMIT of limits) { if (err.code === LIMIT) {} }`, ['<LIMIT>']],
    [
      'javascript',
      `let limit = 'A.B';\nif (x) limit = 'A.C';\nif (err.code === limit) {}`,
      ['<limit>'],
    ],
    [
      'javascript',
      `let limit = 'A.B';\nf(() => { limit = g() });\nif (err.code === limit) {}`,
      ['<limit>'],
    ],
    [
      'javascript',
      `${JS}function f() { const { LIMIT } = g(); if (err.code === LIMIT) {} }`,
      ['<LIMIT>'],
    ],
    ['javascript', `const LIMIT = 'A' + x;\nif (err.code === LIMIT) {}`, ['<LIMIT>']],
    ['javascript', `f(<A limit="A.B" />);\nif (err.code === limit) {}`, ['<limit>']],
    ['python', `${PY}any(e.code == LIMIT for LIMIT in limits)`, ['<LIMIT>']],
    ['python', `f(limit="A.B")\nif e.code == limit: pass`, ['<?limit>']],
    ['python', `limit, other = "A.B", "A.C"\nif e.code == other: pass`, ['<other>']],
    // A member of a variable, and of a class.
    [
      'go',
      `const Code = "A.B"\nfunc f(e error) { for _, tt := range tests { if e.Code == tt.Code {} } }`,
      ['<Code>'],
    ],
    ['javascript', `const expected = 'A.B';\nif (err.code === this.expected) {}`, ['<?expected>']],
    [
      'java',
      `class A { static final String L = "A.B"; void f() { e.getErrorCode().equals(A.L); } }`,
      ['A.B'],
    ],
  ])('of %s: %s', (language, source, codes) => {
    expect(compared(language, source)).toEqual(codes);
  });

  it.each<[Language, string, string[]]>([
    [
      'javascript',
      `function g() { const list = ['A'] }\nfunction f(e) { return list.includes(e.code) }`,
      [],
    ],
    ['javascript', `const list = ['A'];\nfunction f(e, list) { return list.includes(e.code) }`, []],
    ['javascript', `const f = (e) => { const list = ['A']; return list.includes(e.code) }`, ['A']],
    ['javascript', `function f(e) { return LIST.includes(e.code) }\nconst LIST = ['A'];`, ['A']],
    [
      'go',
      `func g() { list := []string{"A"} }\nfunc f(e error) { slices.Contains(list, e.Code) }`,
      [],
    ],
    [
      'go',
      `func g() { list := []string{"A"} }\nfunc f(e error) { list := []string{"B"}; slices.Contains(list, e.Code) }`,
      ['B'],
    ],
    ['python', `def g():\n  codes = ["A"]\n\ndef f(e, codes):\n  return e.code in codes\n`, []],
    // A variable with the code of an error, of another function.
    [
      'javascript',
      `class A { g(err) { const { code } = err; }\n f(code) { return code === 'A' } }`,
      [],
    ],
    [
      'javascript',
      `const g = (err) => { const { code } = err; };\nconst f = () => code === 'A';`,
      [],
    ],
    ['javascript', `const { code } = err; f(() => { if (code === 'A') {} })`, ['A']],
    ['javascript', `const { code } = err; list.find((code) => code === 'A')`, []],
    [
      'go',
      `func f(e error) { code := e.GetCode(); g(func(code string) { if code == "A" {} }) }`,
      [],
    ],
    ['python', `def f(err):\n  code = err.code\n\nif code == "A": pass\n`, []],
  ])('of lists and variables: %s: %s', (language, source, codes) => {
    expect(compared(language, source)).toEqual(codes);
  });

  it.each<[Language, string, string[]]>([
    [
      'python',
      'match e.code:\n  case "A":\n    match kind:\n      case "X":\n        pass\n  case "B":\n    pass\n',
      ['A', 'B'],
    ],
    [
      'python',
      'match kind:\n  case "X":\n    match e.code:\n      case "A":\n        pass\n  case "Y":\n    pass\n',
      ['A'],
    ],
    [
      'ruby',
      "case e.code\nwhen 'A'\n  case kind\n  when 'X' then 1\n  end\nwhen 'B'\n  2\nend\n",
      ['A', 'B'],
    ],
    [
      'ruby',
      "x = case e.code\n    when 'A'\n      case kind\n      when 'X' then 1\n      end\n    when 'B' then 2\n    end\n",
      ['A', 'B'],
    ],
  ])('of a case in another: %s: %s', (language, source, codes) => {
    expect(compared(language, source)).toEqual(codes);
  });

  it.each<[Language, string, string[]]>([
    ['javascript', `const quote = /["']/;\nif (err.code === 'A') {}`, ['A']],
    ['javascript', `text.replace(/[/'\`]/g, x); if (err.code === 'A') {}`, ['A']],
    ['javascript', `f(/\\/"/u, a => /'/.test(a)); if (err.code === 'A') {}`, ['A']],
    ['javascript', `return /"/.test(a) ? b : err.code === 'A'`, ['A']],
    ['javascript', `const x = a / b; const y = "c/d"; if (err.code === 'A') {}`, ['A']],
    [
      'javascript',
      `const x = (a + b) / 2; const y = c[0] / 3; if (err.code === 'A' /* / */) {}`,
      ['A'],
    ],
    ['javascript', `x = i++ / 2; y = '/'; if (err.code === 'A') {}`, ['A']],
    ['javascript', `<A x={1} /> ; <p>{err.code === 'A'}</p>; <B y='/' />`, ['A']],
    ['ruby', `x = s.split(/["']/)\nif e.code == 'A'\nend`, ['A']],
  ])('behind patterns: %s: %s', (language, source, codes) => {
    expect(compared(language, source)).toEqual(codes);
  });

  it('are read in time that grows with the length of the text', () => {
    const pieces: [Language, string, string?][] = [
      ['javascript', 'try { ', 'err.code === "A"; } catch (err) {}'],
      ['javascript', 'x = "A"; err.code === x; '],
      ['javascript', 'f = (x) => { err.code === x; '],
      ['javascript', 'a => '],
      ['javascript', 'catch (e) { e instanceof TencentCloudSDKException; '],
      ['javascript', 'x = /a['],
      ['javascript', 'list.includes(err.code); list = ["A"]; '],
      ['python', 'def f(x): '],
      ['python', 'match e.code: '],
      ['ruby', 'case e.code when "A" '],
      ['go', 'func('],
    ];
    for (const [language, piece, end = ''] of pieces) {
      const before = process.cpuUsage().user;
      scanProgram(`err.code === "A"; ${piece.repeat(200_000 / piece.length)}${end}`, language);
      expect(process.cpuUsage().user - before, piece).toBeLessThan(1_500_000);
    }
  });
});
