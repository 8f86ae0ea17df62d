import { evidenceUrl } from '../../knowledge/retries/evidence-url.ts';
import type { RetryEvidence } from '../../knowledge/retries/retry.ts';
import { toolName } from '../../knowledge/retries/tool-name.ts';
import { type Html, html } from './html.ts';
import { renderOutsideLink } from './outside-link.ts';

type Evidence = Pick<RetryEvidence, 'tool' | 'source'>;

/** The name of a link to a piece of evidence: `Terraform provider (common.go:86)`, `Documentation`. */
function evidenceName({ tool, source }: Evidence): string {
  const file = /@[0-9a-f]+:(?:[^:\s]*\/)?([^:/\s]+(?::\d+)?)$/.exec(source)?.[1];
  return file ? `${toolName(tool)} (${file})` : toolName(tool);
}

/** Pieces of evidence in a line, each with a link to its source. */
export function renderEvidence(evidence: readonly Evidence[]): Html {
  const links = evidence.map(
    (piece, index) =>
      html`${index > 0 && ', '}${renderOutsideLink(evidenceUrl(piece), evidenceName(piece))}`,
  );
  return html`${links}`;
}
