import { findProduct } from '../content/find-product.ts';
import type { Content, EditionSource } from '../schema/facts/content.ts';
import type { Edition } from '../schema/facts/edition.ts';
import type { Source } from '../schema/facts/source.ts';
import type { PublishedError } from '../schema/published/error.ts';

const KINDS: Readonly<Record<Source['kind'], string>> = {
  action: 'action page',
  'error-codes': 'error codes page',
  responses: 'responses page',
  authorization: 'CAM authorization page',
  'data-types': 'data types page',
  definitions: 'API definitions',
};

const FORMS: Readonly<Record<Source['form'], string>> = {
  html: 'saved as HTML',
  'text-capture': 'saved as text',
  'markdown-bare': 'saved as Markdown (content only)',
  markdown: 'saved as Markdown',
  'definition-json': 'JSON files',
  'go-sdk': 'the Go SDK',
  'node-sdk': 'the Node SDK',
};

/** A source with texts for readers. */
export interface NamedSource extends EditionSource {
  /** The product in English where the table of products knows it, and the page's title. */
  label: string;
  kindText: string;
  /** How it was read: `saved as text`, `the Go SDK`. */
  formText: string;
  /** When the page says that it was last updated. */
  updatedText: string;
}

/** Names every source of some content. A page without a title is named after its action. */
export function nameSources({
  sources,
  products,
  serviceVersions,
}: Content): Map<string, NamedSource> {
  const titles = new Map(
    serviceVersions.flatMap(({ service, actions }) =>
      actions.flatMap(({ name, sources: ids }) =>
        ids.map((id) => [id, `${name} (${service})`] as const),
      ),
    ),
  );
  const named = sources.map((source) => {
    const product = findProduct(products, source.product);
    const release = source.version ? `${source.title} ${source.version}` : source.title;
    const parts = [product?.name ?? source.product, release ?? titles.get(source.id)];
    return {
      ...source,
      label:
        parts.filter((part) => part !== null && part !== undefined).join(' · ') ||
        'A page without a title',
      kindText: KINDS[source.kind],
      formText: FORMS[source.form],
      updatedText: updatedText(source),
    };
  });
  return new Map(named.map((source) => [source.id, source]));
}

/** A page that could not be fetched again may have changed, so the text says so. */
function updatedText({ updatedAt, stale }: Source): string {
  const date = updatedAt ? `last updated ${updatedAt.slice(0, 10)}` : 'undated';
  return stale ? `${date}; could not be read again, so it may be out of date` : date;
}

/** The sites whose sources state facts: the editions of the sources, in the order of the content. */
export function sitesOf(
  { content, sources }: { content: Content; sources: ReadonlyMap<string, NamedSource> },
  ids: readonly string[],
): Edition[] {
  const found = new Set(ids.map((id) => sources.get(id)?.edition));
  return content.editions.filter((edition) => found.has(edition));
}

/** The sites that any of some records have, in the order of the content. */
export function sitesOfAny(
  { content }: { content: Content },
  records: readonly { readonly sites: readonly Edition[] }[],
): Edition[] {
  return content.editions.filter((edition) => records.some(({ sites }) => sites.includes(edition)));
}

/** The only site that has a record; `undefined` if both do, or if the content is that of one site. */
export function onlySite(
  { content }: { content: Content },
  sites: readonly Edition[],
): Edition | undefined {
  return content.editions.length > 1 && sites.length === 1 ? sites[0] : undefined;
}

/** The only site that states any of some facts; `undefined` as for {@link onlySite}. */
export function onlySiteOf(
  index: { content: Content; sources: ReadonlyMap<string, NamedSource> },
  facts: readonly { sources: readonly string[] }[],
): Edition | undefined {
  const ids = facts.flatMap(({ sources }) => sources);
  return onlySite(index, sitesOf(index, ids));
}

/** The sources of some facts, each once, in the order in which content lists them. */
export function collectSources(
  known: ReadonlyMap<string, NamedSource>,
  ...facts: readonly { sources: readonly string[] }[]
): NamedSource[] {
  const named = new Set(facts.flatMap(({ sources }) => sources));
  return [...known.values()].filter(({ id }) => named.has(id));
}

/** The sources of a record with the texts for readers. */
export function namedSources(
  { sources }: { sources: ReadonlyMap<string, NamedSource> },
  record: Pick<PublishedError, 'sources'>,
): NamedSource[] {
  return record.sources.flatMap(({ id }) => sources.get(id) ?? []);
}

/** A fact with its wordings and its sources. */
interface Described {
  sources: readonly string[];
  descriptions: readonly { sources: readonly string[] }[];
}

/** Facts together with their wordings, which may have other sources. */
export function withWordings(facts: readonly Described[]): { sources: readonly string[] }[] {
  return facts.flatMap((fact) => [fact, ...fact.descriptions]);
}
