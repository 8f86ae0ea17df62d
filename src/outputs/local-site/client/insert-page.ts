const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const main = window.tcerrPages?.[Number(script.dataset.at)];
  const up = script.getAttribute('src')?.replace(/page\.js$/, '') ?? '';
  const missing = '<p>The file with this page is missing. Unpack the whole archive again.</p>';
  // Runs while the browser still parses the page, so that it finds the anchor in the address.
  script.insertAdjacentHTML(
    'beforebegin',
    FRAME.replaceAll('{up}', up).replace('{main}', () => main ?? missing),
  );
}
