import {
  CHANGE_KINDS,
  type ChangeCounts,
  type ChangeKind,
  COUNTED_RECORDS,
  type ContentDiff,
} from './content-diff.ts';

type Changes = Pick<
  ContentDiff,
  'serviceVersions' | 'commonErrorCodes' | 'permissions' | 'products'
>;

/** How many records changed in each way. */
export function countChanges(changes: Changes): ChangeCounts {
  const { serviceVersions, commonErrorCodes, permissions, products } = changes;
  const actions = serviceVersions.flatMap((version) => version.actions);
  const dataTypes = serviceVersions.flatMap((version) => version.dataTypes);
  const parts = [...actions, ...dataTypes].flatMap((record) => record.parts);
  const counted = {
    serviceVersions,
    actions,
    parameters: parts.filter(({ place }) => place !== 'returns'),
    returnedCodes: parts.filter(({ place }) => place === 'returns'),
    dataTypes,
    errorCodes: serviceVersions.flatMap((version) => version.errorCodes),
    commonErrorCodes,
    permissions,
    products,
  };
  return recordOf(COUNTED_RECORDS, (sort) => countKinds(counted[sort]));
}

function countKinds(changes: readonly { kind: ChangeKind }[]): Record<ChangeKind, number> {
  const counts = recordOf(CHANGE_KINDS, () => 0);
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

function recordOf<K extends string, V>(keys: readonly K[], count: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<K, V>;
}
