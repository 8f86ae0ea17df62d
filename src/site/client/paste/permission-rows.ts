import { policyOfDenials } from '../../../knowledge/permissions/policy-of-denials.ts';
import type { Denial } from '../../../messages/reading.ts';
import type { Row } from './paste-summary.ts';
import { shortened } from './shortened.ts';

const MAX_DENIALS = 5;

/** What was denied, with the smallest policy that allows it; no row without denials. */
export function permissionRows(denials: readonly Denial[]): Row[] {
  if (denials.length === 0) return [];
  const { policy, warnings } = policyOfDenials(denials);
  const sentences = (isGeneral: boolean) =>
    warnings.flatMap(({ operations, says }) =>
      (operations.length === 0) === isGeneral ? says : [],
    );
  return [
    {
      label: 'Permission',
      values: denials.slice(0, MAX_DENIALS).map(({ operation, resource }) => ({
        text: shortened(operation.value),
        note: resource ? `on ${shortened(resource.value)}` : undefined,
      })),
      notes: sentences(false),
      ...(policy && {
        copy: { name: 'policy', text: JSON.stringify(policy, null, 2) },
        details: { title: 'Policy', notes: sentences(true) },
      }),
    },
  ];
}
