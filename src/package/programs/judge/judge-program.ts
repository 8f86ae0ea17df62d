import type { ProgramKnowledge } from '../program-knowledge.ts';
import type { Comparison, Program } from '../scan/program.ts';
import { calledServices, judgeCall } from './judge-call.ts';
import { judgeIntent } from './judge-intent.ts';
import { judgeUnknown } from './judge-unknown.ts';
import { LinePlaces } from './line-places.ts';
import { removalOf } from './removal.ts';
import { type Finding, type RuleId, type RuleSettings, severityOf } from './rules.ts';
import { Suppressions } from './suppressions.ts';
import { isTrusted, type Verdict } from './verdict.ts';

/** The value of a constant that another file defines; `undefined` where it is not known. */
export type ConstantLookup = (
  constant: Pick<Comparison, 'owner'> & { readonly name: string },
) => string | undefined;

/** What the rules find in a program, in the order of the source. */
export async function judgeProgram(
  source: string,
  program: Program,
  knowledge: ProgramKnowledge,
  { settings = {}, constantOf }: { settings?: RuleSettings; constantOf?: ConstantLookup } = {},
): Promise<Finding[]> {
  const { comparisons } = program;
  if (comparisons.length === 0) return [];
  const codeOf = resolver(program, knowledge, constantOf);
  const places = new LinePlaces(source);
  const suppressions = new Suppressions(source, (offset) => places.at(offset).line);
  const isOff = (rule: RuleId, start: number) => suppressions.isOff(rule, places.at(start).line);
  const findings = unknownRules(suppressions, settings);
  for (const comparison of comparisons) {
    const code = codeOf(comparison);
    if (code === undefined) continue;
    const verdicts = await judgeComparison(code, comparison, program, knowledge);
    for (const { rule, ...verdict } of verdicts) {
      const severity = severityOf(rule, settings);
      if (severity === 'off' || isOff(rule, comparison.start)) continue;
      const { start, end } = comparison;
      const own = { replacements: [], isFixSure: false };
      // The value of a name is written elsewhere.
      const fix = comparison.name === null ? {} : own;
      findings.push({ rule, severity, code, start, end, ...own, ...verdict, ...fix });
    }
  }
  return findings.sort((a, b) => a.start - b.start);
}

/** What is wrong with the comments that turn rules off. */
function unknownRules({ unknown }: Suppressions, settings: RuleSettings): Finding[] {
  const severity = severityOf('unknown-rule', settings);
  if (severity === 'off') return [];
  return unknown.map(({ name, start, meant }) => {
    const suggestion = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
    return {
      rule: 'unknown-rule',
      severity,
      code: name,
      start,
      end: start + name.length,
      message: `This comment turns off nothing: there is no \`${name}\`.${suggestion}`,
      url: null,
      replacements: meant === undefined ? [] : [meant],
      isFixSure: meant !== undefined,
    };
  });
}

async function judgeComparison(
  code: string,
  comparison: Comparison,
  program: Program,
  knowledge: ProgramKnowledge,
): Promise<Verdict[]> {
  if (comparison.isForeign) return [];
  const isListed = knowledge.isListed(code);
  if (!isListed && !knowledge.isRemoved(code))
    return judgeUnknown(code, comparison, program, knowledge);
  if (!isTrusted(comparison, program)) return [];
  const explanation = await knowledge.explain(code);
  const services = calledServices(comparison, program, knowledge);
  const removal = removalOf(explanation, services);
  if (removal) return [removal];
  const ofCall = await judgeCall(explanation, comparison, services, knowledge);
  const ofIntent = judgeIntent(explanation, comparison, services);
  return [ofCall, ofIntent].flatMap((verdict) => verdict ?? []);
}

/** Makes the function that gives the code of a comparison: of a constant, by its definition elsewhere. */
function resolver(
  { imports }: Program,
  knowledge: ProgramKnowledge,
  constantOf: ConstantLookup | undefined,
): (comparison: Comparison) => string | undefined {
  return ({ code, name, owner, isBound }) => {
    if (code !== null) return code;
    if (name === null || isBound) return undefined;
    const ofSdk = imports.hasSdk ? knowledge.ofConstant(name) : undefined;
    return ofSdk ?? constantOf?.({ name, owner });
  };
}
