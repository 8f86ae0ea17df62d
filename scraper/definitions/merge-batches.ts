import { compareText } from '../../src/text/compare-text.ts';
import { type Issue, IssueList } from '../pages/issue.ts';
import type { ReadBatch } from './read-batch.ts';

/**
 * Sorts the service versions of all batches by their keys. Of a service version that
 * several folders describe the first stays; the others are issues.
 */
export function mergeBatches<Version extends { key: string; path: string }>(
  batches: readonly ReadBatch<Version>[],
): { versions: Version[]; issues: Issue[] } {
  const versions = new Map<string, Version>();
  const issues = batches.flatMap((batch) => batch.issues);
  for (const version of batches.flatMap((batch) => batch.versions)) {
    const { key, path } = version;
    if (!versions.has(key)) versions.set(key, version);
    else {
      const list = new IssueList(path);
      list.add('the service version', 'another folder describes the same service version', key);
      issues.push(...list.issues);
    }
  }
  const ordered = [...versions.values()].sort((a, b) => compareText(a.key, b.key));
  return { versions: ordered, issues };
}
