import { policyOfOperations } from '../../../knowledge/permissions/policy-of-operations.ts';
import type { Granularity } from '../../../schema/facts/authorization.ts';
import { enableCopying } from '../copy.ts';
import type { Operation } from './operation.ts';
import { enableOperationsFilter } from './operations-filter.ts';
import { policyBuilder } from './policy-builder.ts';

/** Enables a page of permissions: its filter, a policy of each operation, and one of those you tick. */
export function enableOperations(list: HTMLElement): void {
  const service = list.dataset.policies ?? '';
  const rows = [...list.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  const granted = rows.map((row) => grantedBy(row, list.dataset.resource ?? ''));
  const operations = rows.map((row, at): Operation => {
    const one = granted[at];
    const name = one?.action ?? '';
    const policy = one ? policyOfOperations(service, [one]) : null;
    return { row, name, policy, tick: tickFor(name) };
  });
  const form = document.querySelector<HTMLFormElement>('[data-operations-filter]');
  if (form) enableOperationsFilter(form, list, operations);
  for (const operation of operations) addControls(operation);
  enableCopying(list);
  const builder = document.querySelector<HTMLElement>('[data-policy-builder]');
  if (!builder) return;
  const show = policyBuilder(builder, (names) =>
    policyOfOperations(
      service,
      granted.filter(({ action }) => names.has(action)),
    ),
  );
  const ticked = () => new Set(operations.flatMap(({ tick, name }) => (tick.checked ? name : [])));
  list.addEventListener('change', () => show(ticked()));
  builder.querySelector('[data-untick]')?.addEventListener('click', () => {
    const first = operations.find(({ tick }) => tick.checked)?.tick;
    for (const { tick } of operations) tick.checked = false;
    show(ticked());
    first?.focus();
  });
}

function grantedBy(row: HTMLTableRowElement, resource: string) {
  const cell = row.querySelector('[data-label="Resource"]');
  return {
    action: row.querySelector('th code')?.textContent ?? '',
    granularity: row.dataset.level as Granularity,
    resource: cell?.textContent ?? resource,
    // Only the action's page offers the condition on addresses.
    ipRestriction: 'not-supported' as const,
  };
}

function tickFor(name: string): HTMLInputElement {
  const tick = document.createElement('input');
  tick.type = 'checkbox';
  tick.setAttribute('aria-label', `Add ${name} to the policy`);
  return tick;
}

/** The place of both is kept by the style sheet, so that nothing moves. */
function addControls({ row, name, policy, tick }: Operation): void {
  if (!policy) return;
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'copy', hidden: true });
  button.textContent = 'Copy policy';
  button.setAttribute('aria-label', `Copy policy for ${name}`);
  button.dataset.copy = JSON.stringify(policy.policy, null, 2);
  const cell = row.querySelector('th');
  cell?.prepend(tick);
  cell?.append(button);
}
