import { artifactLocation, URI_BASES } from '../../formats/artifact-location.ts';
import { SARIF_SCHEMA } from '../../formats/sarif.ts';
import { RULES } from '../../programs/judge/rules.ts';
import type { CheckReport, PlacedFinding } from '../report.ts';
import { LEVELS } from './github-report.ts';

const RULE_IDS = Object.keys(RULES);

/** The findings as SARIF 2.1.0, which GitHub and other tools read. */
export function sarifReport({ findings }: CheckReport, version: string) {
  const rules = Object.entries(RULES).map(([id, { severity, says }]) => ({
    id,
    shortDescription: { text: `${says[0]?.toUpperCase()}${says.slice(1)}.` },
    defaultConfiguration: { level: LEVELS[severity] },
  }));
  return {
    $schema: SARIF_SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'tcerr', version, rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: URI_BASES,
        results: findings.map(resultOf),
      },
    ],
  };
}

function resultOf({ rule, severity, message, url, code, ...place }: PlacedFinding) {
  const region = regionOf(place);
  const location = artifactLocation(place.path);
  const [replacement] = place.isFixSure ? place.replacements : [];
  const change = { deletedRegion: region, insertedContent: { text: replacement } };
  return {
    ruleId: rule,
    ruleIndex: RULE_IDS.indexOf(rule),
    level: LEVELS[severity],
    message: { text: url ? `${message} [Documentation](${url})` : message },
    locations: [{ physicalLocation: { artifactLocation: location, region } }],
    properties: { code },
    ...(replacement !== undefined && {
      fixes: [
        {
          description: { text: `Write ${replacement}` },
          artifactChanges: [{ artifactLocation: location, replacements: [change] }],
        },
      ],
    }),
  };
}

function regionOf({
  line,
  column,
  endLine,
  endColumn,
}: Pick<PlacedFinding, 'line' | 'column' | 'endLine' | 'endColumn'>) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
