const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const main = window.tcerrPages?.[Number(script.dataset.at)];
  const up = script.getAttribute('src')?.replace(/page\.js$/, '') ?? '';
  const lost = '<p>The file that holds this page is missing. Unpack the whole archive again.</p>';
  // While the page is still being read, so that the browser finds the anchor of its address.
  script.insertAdjacentHTML(
    'beforebegin',
    FRAME.replaceAll('{up}', up).replace('{main}', () => main ?? lost),
  );
}
