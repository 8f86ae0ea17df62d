import { leastPrivilege } from '../../knowledge/permissions/least-privilege.ts';
import type { Granularity } from '../../schema/facts/authorization.ts';
import { enableCopying } from './copy.ts';

/** Adds a button to each operation of a permissions page; the button copies the policy for that operation. */
export function enablePolicies(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-policies]')) {
    for (const row of list.querySelectorAll<HTMLTableRowElement>('tbody tr'))
      addButton(list.dataset.policies ?? '', row);
    enableCopying(list);
  }
}

function addButton(abbreviation: string, row: HTMLTableRowElement): void {
  const place = row.querySelector('[data-label="Resource"]');
  const least = leastPrivilege(abbreviation, {
    action: row.querySelector('th code')?.textContent ?? '',
    granularity: row.dataset.level as Granularity,
    resource: place?.textContent ?? '',
    // Only the action's page offers the condition on addresses.
    ipRestriction: 'not-supported',
  });
  if (!least) return;
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'copy', hidden: true });
  button.textContent = 'Copy policy';
  button.dataset.copy = JSON.stringify(least.policy, null, 2);
  place?.append(' ', button);
}
