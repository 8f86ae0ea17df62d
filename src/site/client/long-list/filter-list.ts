import { afterPaint } from '../after-paint.ts';
import { filterInAddress, keepFilter } from './list-filter.ts';
import { moveInRows } from './move-in-rows.ts';
import { choiceName, ShownRows } from './shown-rows.ts';

/** Shows the rows of a long list that match its form and the chosen group, which are also in the address. */
export function filterList(list: HTMLElement): void {
  const form = list.querySelector<HTMLFormElement>('.list-bar');
  const input = form?.querySelector<HTMLInputElement>('[name="f"]');
  if (!form || !input) return;
  const retry = form.querySelector<HTMLInputElement>('[name="retry"]');
  const choices = [...list.querySelectorAll<HTMLElement>('.list-groups a')];
  const rows = new ShownRows(list, form, choices);
  let group = '';
  const apply = () => {
    const filter = { query: input.value.trim(), group, worthRetrying: retry?.checked ?? false };
    rows.show(filter);
    keepFilter(filter);
  };
  const applySoon = afterPaint(apply);
  const asked = filterInAddress();
  const isGroup = choices.some((choice) => choiceName(choice) === asked.group);
  if (isGroup) group = asked.group;
  // A category of few codes has no group.
  input.value ||= asked.query || (isGroup ? '' : asked.group);
  if (retry) retry.checked ||= asked.worthRetrying;
  enableChoices(choices, (name) => {
    group = name === group ? '' : name;
    applySoon();
  });
  form.addEventListener('input', applySoon);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    group = '';
    // The fields are empty only after this event.
    applySoon();
    input.focus();
  });
  moveInRows(list, input, apply);
  apply();
  delete document.documentElement.dataset.filtered;
}

/** The links to groups become buttons that choose one, or none again. */
function enableChoices(choices: readonly HTMLElement[], choose: (name: string) => void): void {
  for (const choice of choices) {
    choice.role = 'button';
    const onChoice = (event: Event) => {
      event.preventDefault();
      if (choice.ariaDisabled !== 'true') choose(choiceName(choice));
    };
    choice.addEventListener('click', onChoice);
    choice.addEventListener('keydown', (event) => event.key === ' ' && onChoice(event));
  }
}
