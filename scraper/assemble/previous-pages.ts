import type { PagesLayer } from '../../src/schema/facts/content.ts';
import type { ErrorCode } from '../../src/schema/facts/error-code.ts';
import type { ServiceVersion } from '../../src/schema/facts/service.ts';
import type { Source, SourceId } from '../../src/schema/facts/source.ts';
import type { ReadPage } from '../pages/captures.ts';
import type { DescribedCode, Facts } from '../pages/extract/facts.ts';

/** Reads pages back from the previous content, for pages that cannot be read again. */
export class PreviousPages {
  readonly #layer: PagesLayer;
  readonly #sources: ReadonlyMap<SourceId, Source>;
  readonly #versions = new Map<SourceId, ServiceVersion>();

  constructor(layer: PagesLayer) {
    this.#layer = layer;
    this.#sources = new Map(layer.sources.map((source) => [source.id, source]));
    for (const version of layer.serviceVersions)
      for (const id of version.sources) this.#versions.set(id, version);
  }

  /** The page as the previous content has it; `null` if it has none. */
  page(id: SourceId): ReadPage | null {
    const source = this.#sources.get(id);
    const version = this.#versions.get(id);
    const facts = source && this.#facts(source, version);
    if (!source || !facts) return null;
    const { service, apiVersion } = version ?? {};
    return {
      source,
      facts,
      note: { ...(service && { service }), ...(apiVersion && { apiVersion }) },
    };
  }

  #facts({ id, kind }: Source, version: ServiceVersion | undefined): Facts | null {
    const { common, authorizations } = this.#layer;
    const of = ({ sources }: { sources: readonly SourceId[] }) => sources.includes(id);
    const commonCodes = () => describedBy(id, common.errorCodes);
    if (kind === 'responses') {
      const envelopes = common.envelopes.filter(of).map(({ outcome, body }) => ({ outcome, body }));
      return { kind, common: commonCodes(), envelopes };
    }
    if (kind === 'authorization') {
      const authorization = authorizations.find(of);
      return authorization ? { kind, authorization } : null;
    }
    if (!version) return null;
    const own = describedBy(id, version.errorCodes);
    if (kind === 'error-codes') return { kind, common: commonCodes(), own };
    if (kind === 'data-types') return { kind, dataTypes: version.dataTypes.filter(of) };
    const action = version.actions.find(of);
    if (kind !== 'action' || !action) return null;
    const { service, apiVersion } = version;
    const { removed: _, ...listed } = action;
    return { kind, service, apiVersion, action: listed, errorCodes: own };
  }
}

/** The codes that a page lists, with one row per wording. */
function describedBy(id: SourceId, codes: readonly ErrorCode[]): DescribedCode[] {
  return codes
    .filter(({ sources }) => sources.includes(id))
    .flatMap(({ code, descriptions }) => {
      const worded = descriptions.filter(({ sources }) => sources.includes(id));
      if (worded.length === 0) return { code, description: '' };
      return worded.map(({ text }) => ({ code, description: text }));
    });
}
