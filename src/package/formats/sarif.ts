import { artifactLocation, URI_BASES } from './artifact-location.ts';
import type { Finding } from './finding.ts';

/** The address of the schema of SARIF 2.1.0. */
export const SARIF_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const HOME = 'https://www.npmjs.com/package/tencentcloud-error-catalog';

/** Findings as a SARIF 2.1.0 log, with one rule for each id. */
export function toSarif(findings: readonly Finding[], version: string): object {
  const rules = new Map<string, Finding>();
  for (const finding of findings) if (!rules.has(finding.rule)) rules.set(finding.rule, finding);
  const indexes = new Map([...rules.keys()].map((rule, index) => [rule, index]));
  return {
    $schema: SARIF_SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tcerr',
            version,
            informationUri: HOME,
            rules: [...rules.values()].map(toRule),
          },
        },
        originalUriBaseIds: URI_BASES,
        results: findings.map((finding) => toResult(finding, indexes.get(finding.rule) ?? 0)),
      },
    ],
  };
}

function toRule({ rule, about, page, level }: Finding): object {
  return {
    id: rule,
    shortDescription: { text: about },
    ...(page !== null && { helpUri: page }),
    defaultConfiguration: { level },
  };
}

function toResult({ rule, level, message, file, line, count, properties }: Finding, index: number) {
  return {
    ruleId: rule,
    ruleIndex: index,
    level,
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation: artifactLocation(file), region: { startLine: line } },
      },
    ],
    occurrenceCount: count,
    ...(properties && { properties }),
  };
}
