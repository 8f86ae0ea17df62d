import { leastPrivilege } from '../../knowledge/permissions/least-privilege.ts';
import type { Granularity } from '../../schema/facts/authorization.ts';
import { enableCopying } from './copy.ts';

/** Puts a button beside each operation of a page of permissions that copies its policy. */
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
    // The condition on addresses stands on the action's page; a policy to copy goes without.
    ipRestriction: 'not-supported',
  });
  if (!least) return;
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'copy', hidden: true });
  button.textContent = 'Copy policy';
  button.dataset.copy = JSON.stringify(least.policy, null, 2);
  place?.append(' ', button);
}
