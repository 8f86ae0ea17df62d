/** Makes a form with `data-filter` show only the rows of its table that fit; hidden without scripts. */
function enableFilter(form: HTMLFormElement): void {
  const table = document.getElementById(form.dataset.filter ?? '');
  const rows = [...(table?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? [])].map((row) => ({
    row,
    text: row.querySelector('th')?.textContent?.toLowerCase() ?? '',
  }));
  const count = form.querySelector('[data-filter-count]');
  const apply = () => {
    const data = new FormData(form);
    const words = String(data.get('text')).toLowerCase().split(/\s+/);
    const operationClass = data.get('class');
    let shown = 0;
    for (const { row, text } of rows) {
      const fits =
        (!operationClass || row.dataset.class === operationClass) &&
        words.every((word) => text.includes(word));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    if (count)
      count.textContent =
        shown === 0 ? 'No operation fits.' : `${shown} of ${rows.length} operations`;
  };
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]'))
  enableFilter(form);
