import { type PageLinks, pageLinks } from '../../links.ts';

/** What a page's HTML says of itself and leads to. */
export interface PageFacts extends PageLinks {
  /** The addresses of its Markdown and of its record for programs, from its head. */
  markdown: string | undefined;
  record: string | undefined;
  /** What its data for search engines calls its own address, and the steps of the way to it. */
  ownAddress: string | undefined;
  trail: readonly string[];
}

interface Data {
  '@graph': { url?: string; itemListElement?: { item: string }[] }[];
}

/** Reads a page. */
export function pageFacts(html: string): PageFacts {
  const [head = ''] = html.split('</head>', 1);
  const data = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(head)?.[1];
  const graph = data === undefined ? [] : (JSON.parse(data) as Data)['@graph'];
  return {
    ...pageLinks(html),
    markdown: alternate(head, 'text/markdown'),
    record: alternate(head, 'application/json'),
    ownAddress: graph.find(({ url }) => url !== undefined)?.url,
    trail: graph.flatMap(({ itemListElement = [] }) => itemListElement.map(({ item }) => item)),
  };
}

function alternate(head: string, type: string): string | undefined {
  return new RegExp(`<link rel="alternate" type="${type}" href="([^"]*)">`).exec(head)?.[1];
}
