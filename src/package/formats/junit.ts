import type { Finding } from './finding.ts';

/** Characters that XML 1.0 cannot contain, not even as references. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const REFERENCES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Findings as a JUnit report: a suite for each file, a case for each finding; notes are not failures. */
export function toJunit(findings: readonly Finding[]): string {
  const files = [...new Set(findings.map(({ file }) => file))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tcerr" ${countsOf(findings)}>`,
    ...files.flatMap((file) => suiteOf(file, findings)),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteOf(file: string, findings: readonly Finding[]): string[] {
  const inside = findings.filter((finding) => finding.file === file);
  return [
    `  <testsuite name="${xml(file)}" ${countsOf(inside)}>`,
    ...inside.flatMap(caseOf),
    '  </testsuite>',
  ];
}

function caseOf({ rule, file, line, level, message, about }: Finding): string[] {
  const open = `    <testcase name="${xml(rule)}" classname="${xml(`${file}:${line}`)}" time="0"`;
  if (level === 'note') return [`${open}/>`];
  return [
    `${open}>`,
    `      <failure message="${xml(message)}" type="${level}">${xml(about)}</failure>`,
    '    </testcase>',
  ];
}

function countsOf(findings: readonly Finding[]): string {
  const failures = findings.filter(({ level }) => level !== 'note').length;
  return `tests="${findings.length}" failures="${failures}" errors="0" time="0"`;
}

function xml(text: string): string {
  return text
    .replaceAll(NOT_IN_XML, '\ufffd')
    .replaceAll(/[<>&"\n\r\t]/g, (character) => REFERENCES[character] ?? character);
}
