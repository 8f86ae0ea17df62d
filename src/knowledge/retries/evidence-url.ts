import type { RetryEvidence } from './retry.ts';

/** Where to read a piece of evidence: the page, or the line of the file at its commit. */
export function evidenceUrl({ source }: Pick<RetryEvidence, 'source'>): string {
  const file = /^([\w.-]+\/[\w.-]+)@([0-9a-f]+):([^:\s]+)(?::(\d+))?$/.exec(source);
  if (!file) return source;
  const [, repository, commit, path, line] = file;
  return `https://github.com/${repository}/blob/${commit}/${path}${line ? `#L${line}` : ''}`;
}
