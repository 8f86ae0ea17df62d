import type { ProgramKnowledge } from '../program-knowledge.ts';
import type { Comparison, Program } from '../scan/program.ts';
import { quotedNames } from './quoted-names.ts';
import { isTrusted, type Verdict } from './verdict.ts';

/** The form of codes. Other systems have codes such as `ENOENT` and `ERR_BAD_REQUEST`. */
const LIKE_CODE = /^[A-Za-z][A-Za-z0-9]*(?:[._][A-Za-z0-9]+)*$/;
const MIN_LENGTH = 4;
/** A shorter word resembles too many others. */
const MIN_SIMILAR = 8;

function isSureWord({ isSure, isHelper }: Comparison, { imports }: Program): boolean {
  return isSure && !isHelper && !imports.hasOtherCloud;
}

/** What is wrong with a code that no service lists or listed; empty where it may be something else. */
export function judgeUnknown(
  code: string,
  comparison: Comparison,
  program: Program,
  knowledge: ProgramKnowledge,
): Verdict[] {
  const hasForm = LIKE_CODE.test(code) && /[a-z]/.test(code) && code.length >= MIN_LENGTH;
  if (!hasForm || !isTrusted(comparison, program)) return [];
  if (knowledge.isOfLayer(code) || knowledge.isCategory(code)) return [];
  const isDotted = code.includes('.');
  const meant = knowledge.inOtherCase(code);
  if (meant !== undefined && (comparison.isSure || isDotted))
    return [
      {
        rule: 'letter-case',
        message: `Tencent Cloud spells this code \`${meant}\`; comparisons are case-sensitive.`,
        url: null,
        replacements: [meant],
        isFixSure: true,
      },
    ];
  if (!/^[A-Z]/.test(code)) return [];
  const similar = code.length >= MIN_SIMILAR ? knowledge.similarTo(code) : [];
  const isOfFamily = isDotted && knowledge.isCategory(code.slice(0, code.indexOf('.')));
  // A single word may be the code of another interface, or of a test.
  const isEnough = isDotted ? comparison.isSure || isOfFamily : isSureWord(comparison, program);
  if (!isEnough && similar.length === 0) return [];
  const suggestion = similar.length > 0 ? ` Similar: ${quotedNames(similar)}.` : '';
  return [
    {
      rule: 'unknown-code',
      message: `No Tencent Cloud service lists the code \`${code}\`.${suggestion}`,
      url: null,
      replacements: similar,
      isFixSure: similar.length === 1,
    },
  ];
}
