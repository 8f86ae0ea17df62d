import type { RetryEvidence } from '../../knowledge/retries/retry.ts';
import { toolName } from '../../knowledge/retries/tool-name.ts';
import { type Html, html } from './html.ts';
import { renderOutsideLink } from './outside-link.ts';

type Evidence = Pick<RetryEvidence, 'tool' | 'source'>;

/** A piece of evidence leads to where it can be read: the page, or the file at its commit, at its line. */
export function evidenceAddress({ source }: Evidence): string {
  const file = /^([\w.-]+\/[\w.-]+)@([0-9a-f]+):([^:\s]+)(?::(\d+))?$/.exec(source);
  if (!file) return source;
  const [, repository, commit, path, line] = file;
  return `https://github.com/${repository}/blob/${commit}/${path}${line ? `#L${line}` : ''}`;
}

/** Pieces of evidence in a line, each leading to where it can be read. */
export function renderEvidence(evidence: readonly Evidence[]): Html {
  const links = evidence.map(
    (piece, index) =>
      html`${index > 0 && ', '}${renderOutsideLink(evidenceAddress(piece), toolName(piece.tool))}`,
  );
  return html`${links}`;
}
