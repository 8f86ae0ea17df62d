import type { LocalPage } from '../local-site/local-page.ts';

/** A heading with an id; its text may contain markup. */
const HEADING = /<h2 id="([^"]*)">(.*?)<\/h2>/gs;

/**
 * A page for a docset: with an anchor before each section, which Dash and Zeal list as the page's table of contents,
 * and without the site's search, because they have their own.
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
