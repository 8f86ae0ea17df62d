import type { LeastPrivilege } from '../../../knowledge/permissions/least-privilege.ts';
import { counted } from '../../../text/count-text.ts';
import { enableCopying } from '../copy.ts';

/**
 * A policy for the operations that a reader ticks, shown in a place that is hidden without any.
 * @returns what shows the policy of other operations.
 */
export function policyBuilder(
  place: HTMLElement,
  policyOf: (names: ReadonlySet<string>) => LeastPrivilege | null,
): (names: ReadonlySet<string>) => void {
  const status = place.querySelector<HTMLElement>('[data-ticked]');
  const button = place.querySelector<HTMLButtonElement>('[data-copy]');
  const shown = place.querySelector<HTMLElement>('[data-policy]');
  enableCopying(place);
  return (names) => {
    const least = policyOf(names);
    const text = least ? JSON.stringify(least.policy, null, 2) : '';
    place.hidden = least === null;
    document.documentElement.classList.toggle('with-policy', least !== null);
    if (button) button.dataset.copy = text;
    if (shown) shown.textContent = text;
    const note = least?.hasPlaceholders ? ' · replace the placeholders' : '';
    if (status) status.textContent = `${counted(names.size, 'operation')}${note}`;
  };
}
