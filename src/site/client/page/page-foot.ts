/** Enables the end of a page: its address for paper, the button that copies its Markdown, the link for mistakes. */
export function enablePageFoot(foot: HTMLElement): void {
  const address = foot.querySelector('[data-address]');
  if (address) address.textContent = location.href;
  const report = foot.querySelector<HTMLAnchorElement>('[data-report]');
  if (report) report.search = `?title=${encodeURIComponent(`Page ${location.pathname}`)}`;
  const markdown = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]');
  const button = foot.querySelector<HTMLButtonElement>('[data-copy-page]');
  if (!markdown || !button || !navigator.clipboard) return;
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.textContent = await copyFile(markdown.href).then(
      () => 'Copied',
      () => "Couldn't copy",
    );
    setTimeout(() => {
      button.textContent = label;
    }, 1500);
  });
}

/** Some browsers write to the clipboard only in the moment of a click, so the text is promised. */
async function copyFile(url: string): Promise<void> {
  const text = fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return new Blob([await response.text()], { type: 'text/plain' });
  });
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
}
