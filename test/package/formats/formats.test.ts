import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { artifactLocation } from '../../../src/package/formats/artifact-location.ts';
import type { Finding } from '../../../src/package/formats/finding.ts';
import { annotationOfFinding, toAnnotations } from '../../../src/package/formats/github.ts';
import { toJunit } from '../../../src/package/formats/junit.ts';
import { toSarif } from '../../../src/package/formats/sarif.ts';
import { parseXml } from './parse-xml.ts';

const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'InternalError',
  level: 'error',
  message: 'It failed: 100% <sure>, "really"\nsecond line & more',
  about: 'A fault. Retry.',
  page: 'https://example.org/codes?a=1&b=2',
  file: 'logs/app 1.log',
  line: 7,
  count: 3,
  properties: { service: 'cvm', requestIds: ['a'] },
  ...more,
});

describe('SARIF', () => {
  // The schema of OASIS in draft 04, as the package @microsoft/jest-sarif (MIT) has it.
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readFileSync('test/fixtures/sarif-2.1.0.schema.json', 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  );

  it.each([
    ['nothing', []],
    ['one finding', [finding()]],
    [
      'several',
      [finding(), finding({ level: 'note', page: null }), finding({ rule: 'B', level: 'warning' })],
    ],
    ['an absolute path', [finding({ file: '/var/log/a b.log' })]],
  ])('is valid for %s', (_name, findings) => {
    expect(validate(toSarif(findings, '1.2.3')) ? [] : validate.errors).toEqual([]);
  });

  it('has each rule once, and relative addresses of files', () => {
    const { runs } = JSON.parse(JSON.stringify(toSarif([finding(), finding({ line: 9 })], '1')));
    expect(runs[0].tool.driver.rules).toHaveLength(1);
    expect(runs[0].results.map((result: { ruleIndex: number }) => result.ruleIndex)).toEqual([
      0, 0,
    ]);
    expect(runs[0].results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'logs/app%201.log', uriBaseId: '%SRCROOT%' },
      region: { startLine: 7 },
    });
  });

  it.each([
    ['src/a b.ts', 'src/a%20b.ts'],
    ['./src/100%.ts', 'src/100%25.ts'],
    ['src/c#.cs', 'src/c%23.cs'],
    ['src/?x:y.ts', 'src/%3Fx%3Ay.ts'],
    ['日本/ü.py', '%E6%97%A5%E6%9C%AC/%C3%BC.py'],
    [resolve('src/a b.ts'), 'src/a%20b.ts'],
    ['src/\ud800.ts', 'src/%EF%BF%BD.ts'],
  ])('has an address of %s that belongs to the root', (file, uri) => {
    expect(artifactLocation(file)).toEqual({ uri, uriBaseId: '%SRCROOT%' });
    expect(new URL(uri, 'file:///base/').href).toBe(`file:///base/${uri}`);
  });

  it.each([
    ['../a b#1.ts', /^file:\/\/\/.*\/a%20b%231\.ts$/],
    ['/var/log/50%.log', /^file:\/\/\/var\/log\/50%25\.log$/],
    ['C:\\work\\a b.cs', /^file:\/\/\/C:\/work\/a%20b\.cs$/],
    ['\\\\host\\share\\a.cs', /^file:\/\/host\/share\/a\.cs$/],
  ])('has an absolute address of %s', (file, uri) => {
    expect(artifactLocation(file)).toEqual({ uri: expect.stringMatching(uri) });
  });

  it('is refused by the schema if it is wrong, so that the check can fail', () => {
    expect(validate(toSarif([finding({ line: 0 })], '1'))).toBe(false);
  });
});

describe('annotations of GitHub', () => {
  it('are escaped', () => {
    expect(toAnnotations([finding({ file: 'a,b:c.log' })], annotationOfFinding).text).toBe(
      '::error file=a%2Cb%3Ac.log,line=7,title=InternalError::It failed: 100%25 <sure>, "really"%0Asecond line & more\n',
    );
  });

  it('are at most ten of each level', () => {
    const many = Array.from({ length: 12 }, (_, line) => finding({ line }));
    const { text, rest } = toAnnotations(
      [...many, finding({ level: 'note' })],
      annotationOfFinding,
    );
    expect(text.match(/^::error /gm)).toHaveLength(10);
    expect(text).toMatch(/^::notice /m);
    expect(rest.map(({ line }) => line)).toEqual([10, 11]);
  });
});

describe('JUnit', () => {
  it('is well-formed, in the order of elements that readers expect, with the texts as they are', () => {
    const odd = finding({
      message: 'a\u0000\u001b[31m<b>&"\'\n\ud800',
      file: 'b.log',
      level: 'warning',
    });
    const root = parseXml(toJunit([finding(), odd, finding({ level: 'note' })]));
    expect(root.name).toBe('testsuites');
    expect(root.attributes).toMatchObject({ tests: '3', failures: '2', errors: '0' });
    expect(root.children.map(({ name }) => name)).toEqual(['testsuite', 'testsuite']);
    const [first, second] = root.children;
    expect(first?.attributes).toMatchObject({ name: 'logs/app 1.log', tests: '2', failures: '1' });
    expect(first?.children.map(({ children }) => children.map(({ name }) => name))).toEqual([
      ['failure'],
      [],
    ]);
    expect(first?.children[0]?.children[0]?.attributes.message).toBe(finding().message);
    expect(second?.children[0]?.children[0]?.attributes.message).toBe(
      'a\ufffd\ufffd[31m<b>&"\'\n\ufffd',
    );
  });

  it('is well-formed without findings', () => {
    expect(parseXml(toJunit([])).children).toEqual([]);
  });
});
