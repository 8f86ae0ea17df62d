/** Enables the copy buttons in a part of the page; without a clipboard they remain hidden. */
export function enableCopying(part: ParentNode = document): void {
  if (!navigator.clipboard) return;
  for (const button of part.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const example = button.closest('.example')?.querySelector('pre')?.textContent;
      const written = navigator.clipboard.writeText(button.dataset.copy || example || '');
      button.textContent = await written.then(
        () => 'Copied',
        () => "Couldn't copy",
      );
      setTimeout(() => {
        button.textContent = label;
      }, 1500);
    });
  }
}
