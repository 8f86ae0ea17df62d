import type { RetryRule } from '../schema/retry-rule.ts';
import { type Html, html } from './html.ts';

type Evidence = RetryRule['evidence'][number];

const TOOLS: Readonly<Record<Evidence['tool'], string>> = {
  documentation: 'documentation',
  'sdk-go': 'Go SDK',
  'sdk-python': 'Python SDK',
  terraform: 'Terraform provider',
  packer: 'Packer plugin',
};

/** Where a piece of evidence can be read: the page, or the file at its commit, at its line. */
function evidenceLink({ tool, source }: Evidence): { name: string; url: string } {
  const [, repository, commit, path, line] =
    /^([\w.-]+\/[\w.-]+)@([0-9a-f]+):([^:\s]+)(?::(\d+))?$/.exec(source) ?? [];
  if (!repository) return { name: TOOLS[tool], url: source };
  const anchor = line ? `#L${line}` : '';
  return {
    name: TOOLS[tool],
    url: `https://github.com/${repository}/blob/${commit}/${path}${anchor}`,
  };
}

/** Pieces of evidence in a line, each leading to where it can be read. */
export function renderEvidence(evidence: readonly Evidence[]): Html {
  const links = evidence.map((piece, index) => {
    const { name, url } = evidenceLink(piece);
    return html`${index > 0 && ', '}<a href="${url}" rel="noreferrer">${name}</a>`;
  });
  return html`${links}`;
}
