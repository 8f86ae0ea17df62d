import { afterPaint } from '../after-paint.ts';
import type { Operation } from './operation.ts';

/** Shows only the operations that match the form, and keeps what is in it in the address. */
export function enableOperationsFilter(
  form: HTMLFormElement,
  list: HTMLElement,
  operations: readonly Operation[],
): void {
  const rows = operations.map(({ row }) => ({
    row,
    text: row.querySelector('th')?.textContent?.toLowerCase() ?? '',
    class: row.dataset.class ?? '',
  }));
  const apply = () => {
    const { query, chosen } = wished(form);
    const words = query.toLowerCase().split(/\s+/);
    const counts = new Map<string, number>();
    let shown = 0;
    for (const one of rows) {
      const matches = words.every((word) => one.text.includes(word));
      if (matches)
        for (const name of ['', one.class]) counts.set(name, (counts.get(name) ?? 0) + 1);
      const isHidden = !matches || (chosen !== '' && chosen !== one.class);
      if (one.row.hidden !== isHidden) one.row.hidden = isHidden;
      if (!isHidden) shown += 1;
    }
    list.hidden = shown === 0;
    showCounts(form, counts);
    say(form, shown, rows.length);
  };
  fromAddress(form);
  const applySoon = afterPaint(() => {
    apply();
    toAddress(form);
  });
  form.addEventListener('input', applySoon);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The form is empty only after the event.
  form.addEventListener('reset', () =>
    setTimeout(() => {
      apply();
      toAddress(form);
      form.querySelector<HTMLInputElement>('[name="f"]')?.focus();
    }),
  );
  apply();
}

function wished(form: HTMLFormElement): { query: string; chosen: string } {
  const data = new FormData(form);
  return { query: String(data.get('f')).trim(), chosen: String(data.get('class') ?? '') };
}

/** How many operations of each class match the words. */
function showCounts(form: HTMLFormElement, counts: ReadonlyMap<string, number>): void {
  for (const label of form.querySelectorAll('fieldset label')) {
    const count = label.querySelector('[data-count]');
    const value = label.querySelector('input')?.value ?? '';
    if (count) count.textContent = String(counts.get(value) ?? 0);
  }
}

function say(form: HTMLFormElement, shown: number, all: number): void {
  const { query, chosen } = wished(form);
  const status = form.querySelector('[data-shown]');
  const clear = form.querySelector<HTMLButtonElement>('[type="reset"]');
  const words = query && ` ${shown > 0 ? 'for' : 'match'} “${query}”`;
  const none = `No${chosen && ` ${chosen}`} operations${words || ' match'}.`;
  if (status) status.textContent = shown > 0 ? `${shown} of ${all} operations${words}` : none;
  if (clear) clear.hidden = query === '' && chosen === '';
}

function fromAddress(form: HTMLFormElement): void {
  const asked = new URLSearchParams(location.search);
  const field = form.querySelector<HTMLInputElement>('[name="f"]');
  if (field) field.value = asked.get('f') ?? field.value;
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name="class"]'))
    if (radio.value === asked.get('class')) radio.checked = true;
}

function toAddress(form: HTMLFormElement): void {
  const { query, chosen } = wished(form);
  const url = new URL(location.href);
  for (const [name, value] of [
    ['f', query],
    ['class', chosen],
  ] as const)
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  history.replaceState(history.state, '', url);
}
