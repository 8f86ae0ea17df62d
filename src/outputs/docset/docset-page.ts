import type { LocalPage } from '../local-site/local-page.ts';

/** A heading that has an address within its page; its text may hold markup. */
const HEADING = /<h2 id="([^"]*)">(.*?)<\/h2>/gs;

/**
 * A page as a docset's reader shows it: with an anchor before each section, which the reader lists as the page's
 * contents, and without the site's own search, whose place the reader's takes.
 * @see https://kapeli.com/docsets#tableofcontents
 */
export function docsetPage(page: LocalPage): LocalPage {
  const { frame, main } = page;
  return {
    ...page,
    frame: { before: withoutSearch(frame.before), after: frame.after },
    main: withoutSearch(main).replace(
      HEADING,
      (heading, _, text: string) => `${renderAnchor(text)}${heading}`,
    ),
  };
}

function withoutSearch(html: string): string {
  return html.replace(/<search>.*?<\/search>/s, '').replace(/<p class="tries">.*?<\/p>/s, '');
}

function renderAnchor(heading: string): string {
  const text = heading
    .replace(/<span class="meta">.*?<\/span>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&(?:quot|lt|gt);/g, '')
    .replaceAll('&amp;', '&')
    .trim();
  const name = encodeURIComponent(text).replaceAll("'", '%27');
  return `<a name="//apple_ref/cpp/Section/${name}" class="dashAnchor"></a>`;
}
