/** Shows only the table rows that match a form with `data-filter`; the form is hidden without scripts. */
function enableFilter(form: HTMLFormElement): void {
  const table = document.getElementById(form.dataset.filter ?? '');
  const rows = [...(table?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? [])].map((row) => ({
    row,
    text: row.querySelector('th')?.textContent?.toLowerCase() ?? '',
  }));
  const count = form.querySelector('[data-filter-count]');
  const apply = () => {
    const data = new FormData(form);
    const query = String(data.get('text')).trim();
    const words = query.toLowerCase().split(/\s+/);
    const operationClass = data.get('class');
    let shown = 0;
    for (const { row, text } of rows) {
      const fits =
        (!operationClass || row.dataset.class === operationClass) &&
        words.every((word) => text.includes(word));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    const none = query ? `No operations match “${query}”.` : 'No operations match.';
    if (count) count.textContent = shown === 0 ? none : `${shown} of ${rows.length} operations`;
  };
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]'))
  enableFilter(form);
