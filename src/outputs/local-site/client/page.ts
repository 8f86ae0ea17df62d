const own = document.currentScript as HTMLScriptElement;
const [bundle, at] = own.dataset.at?.split('/') ?? [];
const up = own.getAttribute('src')?.replace(/page\.js$/, '') ?? '';
const missing = '<p>The file with this page is missing. Unpack the whole archive again.</p>';
const scriptOf = (file: string) => `<script src="${up}${file}"></script>`;

window.tcerrShow = (pages) => showInPlaceOf(document.currentScript, pages[Number(at)]);
addEventListener('error', ({ target }) => showInPlaceOf(target), true);
// Written while the browser still parses the page, so that it finds the anchor in the address.
document.write(
  FRAME.replaceAll('{up}', up).replace('{main}', scriptOf(`bundles/${bundle}.js`)),
  scriptOf('site.js'),
);

/** The script of the bundle is in the place of the page's content. */
function showInPlaceOf(script: unknown, main = missing): void {
  if (script instanceof HTMLScriptElement) script.outerHTML = main;
}
