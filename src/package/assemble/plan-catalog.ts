import { encodeRetryRules } from '../../knowledge/retries/encode-retry.ts';
import type { EncodedRetryRule } from '../../knowledge/retries/encoded-retry.ts';
import type { Content } from '../../schema/facts/content.ts';
import type { Advice } from '../../schema/reviewed/advice.ts';
import type { RetryRule } from '../../schema/reviewed/retry-rule.ts';
import { compareText } from '../../text/compare-text.ts';
import type { EncodedMemberships } from '../library/code-index.ts';
import type { EncodedAdvice } from '../library/encoded-advice.ts';
import { type Documentation, documentationOf } from './documentation-of.ts';
import { encodeAdvice } from './encode-advice.ts';
import { encodeCommon, encodeVersions, type PackedErrors } from './encode-errors.ts';

/** A service as its module will hold it. */
export interface PlannedService extends PackedErrors {
  readonly service: string;
  readonly name: string;
}

/** Everything that the generated files say. */
export interface CatalogPlan {
  /** The latest date that a source page prints. */
  readonly updatedAt: string | null;
  /** Every known code, common or of a service, each once, in order. */
  readonly codes: readonly string[];
  readonly memberships: EncodedMemberships;
  readonly common: PackedErrors;
  /** Those that have an API version, by name. */
  readonly services: readonly PlannedService[];
  readonly documentation: Documentation;
  readonly retryRules: readonly EncodedRetryRule[];
  readonly advice: readonly EncodedAdvice[];
}

/** What people have reviewed, beside the content that sources state. */
export interface Reviewed {
  readonly retryRules: readonly RetryRule[];
  readonly advice: readonly Advice[];
}

/** Works out the catalog that a body of content makes, with what is reviewed. */
export function planCatalog(content: Content, { retryRules, advice }: Reviewed): CatalogPlan {
  const nameOf = new Map(content.products.map(({ service, name }) => [service, name]));
  const services = [...Map.groupBy(content.serviceVersions, ({ service }) => service)]
    .sort(([one], [other]) => compareText(one, other))
    .map(([service, versions]) => ({
      service,
      name: nameOf.get(service) ?? service,
      ...encodeVersions(
        versions.toSorted((one, other) => compareText(one.apiVersion, other.apiVersion)),
        content.sources,
      ),
    }));
  const common = encodeCommon(content.common.errorCodes, content.sources);
  const codes = [
    ...new Set([...common.codes, ...services.flatMap((service) => service.codes)]),
  ].sort(compareText);
  return {
    updatedAt: content.manifest.updatedAt,
    codes,
    memberships: encodeMemberships(codes, services),
    common,
    services,
    documentation: documentationOf(
      content,
      services.map(({ service }) => service),
    ),
    retryRules: encodeRetryRules(retryRules),
    advice: encodeAdvice(advice, codes),
  };
}

function encodeMemberships(
  codes: readonly string[],
  services: readonly PlannedService[],
): EncodedMemberships {
  const positions = new Map<string, string[]>(codes.map((code) => [code, []]));
  for (const [index, service] of services.entries()) {
    for (const code of service.codes) positions.get(code)?.push(index.toString(36));
  }
  return {
    services: services.map(({ service }) => service).join('\n'),
    lines: [...positions.values()].map((indexes) => indexes.join(' ')).join('\n'),
  };
}
