import type { RetryEvidence } from '../../knowledge/retries/retry.ts';
import { toolName } from '../../knowledge/retries/tool-name.ts';
import { type Html, html } from './html.ts';
import { renderOutsideLink } from './outside-link.ts';

type Evidence = Pick<RetryEvidence, 'tool' | 'source'>;

/** The URL of a piece of evidence: the page, or the file at its commit, at its line. */
export function evidenceAddress({ source }: Evidence): string {
  const file = /^([\w.-]+\/[\w.-]+)@([0-9a-f]+):([^:\s]+)(?::(\d+))?$/.exec(source);
  if (!file) return source;
  const [, repository, commit, path, line] = file;
  return `https://github.com/${repository}/blob/${commit}/${path}${line ? `#L${line}` : ''}`;
}

/** The name of a link to a piece of evidence: `Terraform provider (common.go:86)`, `Documentation`. */
function evidenceName({ tool, source }: Evidence): string {
  const file = /@[0-9a-f]+:(?:[^:\s]*\/)?([^:/\s]+(?::\d+)?)$/.exec(source)?.[1];
  return file ? `${toolName(tool)} (${file})` : toolName(tool);
}

/** Pieces of evidence in a line, each with a link to its source. */
export function renderEvidence(evidence: readonly Evidence[]): Html {
  const links = evidence.map(
    (piece, index) =>
      html`${index > 0 && ', '}${renderOutsideLink(evidenceAddress(piece), evidenceName(piece))}`,
  );
  return html`${links}`;
}
