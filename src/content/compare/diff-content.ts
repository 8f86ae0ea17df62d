import type { Content } from '../../schema/facts/content.ts';
import { compareText } from '../../text/compare-text.ts';
import { countContent } from '../counts.ts';
import { comparableErrorCode, comparablePermissions, comparableProduct } from './comparables.ts';
import { compareRecords } from './compare-records.ts';
import { compareVersions } from './compare-versions.ts';
import type { ComparedState, ContentDiff } from './content-diff.ts';
import { countChanges } from './count-changes.ts';

/**
 * Tells what differs between two states of content: records that came, went or came back, and those
 * whose facts or wordings differ. Which sources say so, the order of parameters and the printed
 * example envelopes are not compared. The same two states give the same result, whatever the order
 * in which they were loaded.
 */
export function diffContent(before: Content, after: Content): ContentDiff {
  const changes = {
    commonErrorCodes: compareRecords(
      before.common.errorCodes,
      after.common.errorCodes,
      comparableErrorCode,
    ),
    serviceVersions: compareVersions(before.serviceVersions, after.serviceVersions),
    permissions: compareRecords(before.authorizations, after.authorizations, comparablePermissions),
    products: compareRecords(before.products, after.products, comparableProduct),
  };
  const [old, now] = [listedCodes(before), listedCodes(after)];
  return {
    before: stateOf(before),
    after: stateOf(after),
    isEmpty: Object.values(changes).every((list) => list.length === 0),
    counts: countChanges(changes),
    distinctCodes: { added: onlyIn(now, old), removed: onlyIn(old, now) },
    ...changes,
  };
}

function stateOf(content: Content): ComparedState {
  return { updatedAt: content.manifest.updatedAt, counts: countContent(content) };
}

function listedCodes({ common, serviceVersions }: Content): Set<string> {
  const errors = [common, ...serviceVersions].flatMap(({ errorCodes }) => errorCodes);
  return new Set(errors.filter(({ removed }) => !removed).map(({ code }) => code));
}

function onlyIn(names: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...names].filter((name) => !others.has(name)).sort(compareText);
}
