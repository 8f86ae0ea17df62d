import type { z } from 'zod';
import { ContentError } from '../../src/content/content-error.ts';
import { findProduct } from '../../src/content/find-product.ts';
import { versionKey } from '../../src/content/version-key.ts';
import type { ServiceAuthorizationSchema } from '../../src/schema/facts/authorization.ts';
import type { CommonRecord, Envelope } from '../../src/schema/facts/common.ts';
import type { Product, ServiceVersionRecord } from '../../src/schema/facts/service.ts';
import type { Source } from '../../src/schema/facts/source.ts';
import { compareText } from '../../src/text/compare-text.ts';
import type { ReadPage } from '../pages/captures.ts';
import type { Facts } from '../pages/extract/facts.ts';
import { type GatheredCode, gatherCodes } from './gather-codes.ts';

/** Content before it is checked and written. */
export interface Draft {
  sources: Source[];
  common: CommonRecord;
  serviceVersions: ServiceVersionRecord[];
  authorizations: z.input<typeof ServiceAuthorizationSchema>[];
}

/** A service version while pages add to it. */
interface GatheredVersion {
  service: string;
  apiVersion: string;
  sources: string[];
  actions: Extract<Facts, { kind: 'action' }>['action'][];
  dataTypes: Extract<Facts, { kind: 'data-types' }>['dataTypes'];
  codes: Map<string, GatheredCode>;
}

/**
 * Assembles the facts of all pages into content. The order does not depend on the order of the pages.
 * @throws {ContentError} if neither a page nor its note states its service and version, or if two pages
 * describe the same action, data type or authorization.
 */
export function assemble(pages: readonly ReadPage[], products: readonly Product[]): Draft {
  const gathering = new Gathering(products);
  for (const page of pages) gathering.add(page);
  return gathering.draft(pages.map(({ source }) => source));
}

class Gathering {
  readonly #products: readonly Product[];
  readonly #common = new Map<string, GatheredCode>();
  readonly #envelopes: Envelope[] = [];
  readonly #versions = new Map<string, GatheredVersion>();
  readonly #authorizations: z.input<typeof ServiceAuthorizationSchema>[] = [];

  constructor(products: readonly Product[]) {
    this.#products = products;
  }

  add(page: ReadPage): void {
    const { facts, source } = page;
    if (facts.kind === 'action') {
      const version = this.#version(facts.service, facts.apiVersion, source.id);
      assertDistinct(version.actions, facts.action, page);
      version.actions.push(facts.action);
      gatherCodes(version.codes, facts.errorCodes, source.id);
    } else if (facts.kind === 'error-codes') {
      gatherCodes(this.#common, facts.common, source.id);
      gatherCodes(this.#versionOf(page).codes, facts.own, source.id);
    } else if (facts.kind === 'responses') {
      gatherCodes(this.#common, facts.common, source.id);
      for (const envelope of facts.envelopes) addEnvelope(this.#envelopes, envelope, source.id);
    } else if (facts.kind === 'data-types') {
      const version = this.#versionOf(page);
      for (const dataType of facts.dataTypes) {
        assertDistinct(version.dataTypes, dataType, page);
        version.dataTypes.push(dataType);
      }
    } else {
      const name = facts.authorization.service;
      assertDistinct(
        this.#authorizations.map(({ service }) => ({ name: service })),
        { name },
        page,
      );
      this.#authorizations.push(facts.authorization);
    }
  }

  draft(sources: Source[]): Draft {
    const versions = [...this.#versions.values()];
    return {
      sources,
      common: { errorCodes: sortedCodes(this.#common, 'common'), envelopes: this.#envelopes },
      serviceVersions: versions.map(({ codes, actions, dataTypes, ...version }) => ({
        ...version,
        actions: actions.toSorted(byName),
        dataTypes: dataTypes.toSorted(byName),
        errorCodes: sortedCodes(codes, 'service'),
      })),
      authorizations: this.#authorizations,
    };
  }

  /** A page's service version: by its note, or for the service also by its product. */
  #versionOf({ source, note }: ReadPage): GatheredVersion {
    const service = note.service ?? findProduct(this.#products, source.product)?.service;
    if (service && note.apiVersion) return this.#version(service, note.apiVersion, source.id);
    throw new ContentError('The service version of a page is unknown; nothing was written:', [
      `${source.id}: states neither its service nor its API version; add them to its note`,
    ]);
  }

  #version(service: string, apiVersion: string, source: string): GatheredVersion {
    const key = versionKey({ service, apiVersion });
    const version: GatheredVersion = this.#versions.get(key) ?? {
      service,
      apiVersion,
      sources: [],
      actions: [],
      dataTypes: [],
      codes: new Map(),
    };
    this.#versions.set(key, version);
    if (!version.sources.includes(source)) version.sources.push(source);
    return version;
  }
}

/** Adds a page to an example that is known, or else the example. */
function addEnvelope(
  envelopes: Envelope[],
  shown: Omit<Envelope, 'sources'>,
  source: string,
): void {
  const same = envelopes.find(
    ({ outcome, body }) => outcome === shown.outcome && body === shown.body,
  );
  if (same) same.sources.push(source);
  else envelopes.push({ ...shown, sources: [source] });
}

function assertDistinct(
  present: readonly { name: string }[],
  { name }: { name: string },
  { source }: ReadPage,
): void {
  if (!present.some((other) => other.name === name)) return;
  throw new ContentError('Two pages describe the same thing; nothing was written:', [
    `${source.id}: ${name} is also on another page`,
  ]);
}

function sortedCodes<Scope extends 'common' | 'service'>(
  codes: Map<string, GatheredCode>,
  scope: Scope,
) {
  const sorted = [...codes.values()].sort((a, b) => compareText(a.code, b.code));
  return sorted.map(({ code, ...rest }) => ({ code, scope, ...rest }));
}

function byName(a: { name: string }, b: { name: string }): number {
  return compareText(a.name, b.name);
}
