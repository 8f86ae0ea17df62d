import { encodeRetryRules } from '../../knowledge/retries/encode-retry.ts';
import type { EncodedRetryRule } from '../../knowledge/retries/encoded-retry.ts';
import { type EncodedForms, encodeForms } from '../../messages/forms/encoded-forms.ts';
import { citedSources } from '../../records/cited-sources.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import { commonListing } from '../../records/listings.ts';
import { listedError, serviceRecord } from '../../records/service-record.ts';
import type { PublishedService } from '../../schema/published/service.ts';
import { compareText } from '../../text/compare-text.ts';
import type { EncodedAdvice } from '../library/encoded/advice.ts';
import { decodeCodes, type EncodedCodes } from '../library/encoded/codes.ts';
import type { EncodedLayers } from '../library/encoded/layers.ts';
import { type Documentation, documentationOf } from './documentation-of.ts';
import { encodeAdvice } from './encode-advice.ts';
import { encodeCodes } from './encode-codes.ts';
import { encodeErrors, type PackedErrors } from './encode-errors.ts';
import { encodeLayerNames, encodeLayers } from './encode-layers.ts';
import { type PlannedService, planService } from './plan-service.ts';

/** The layers that are not API 3.0. */
export interface PlannedLayers {
  /** Every code, without sentences. */
  readonly root: EncodedLayers;
  /** Every code with its sentences. */
  readonly all: EncodedLayers;
  /** What each layer is, one a line. */
  readonly lines: string;
}

/** Everything that the generated files say. */
export interface CatalogPlan {
  /** The latest date that a source page prints. */
  readonly updatedAt: string | null;
  /** Every known code, common or of a service, each once, in order; without removed ones. */
  readonly codes: readonly string[];
  /** The same codes with the services that list them. */
  readonly codeBook: EncodedCodes;
  /** The list of common codes, in order. */
  readonly commonErrors: PublishedService['versions'][number]['errors'];
  readonly common: PackedErrors;
  /** Those that have or had an API version, by name. */
  readonly services: readonly PlannedService[];
  /** Of the services that the code book names. */
  readonly documentation: Documentation;
  readonly retryRules: readonly EncodedRetryRule[];
  readonly advice: EncodedAdvice;
  readonly layers: PlannedLayers;
  readonly forms: EncodedForms;
}

/** Works out the catalog of indexed content, with what is reviewed. */
export function planCatalog(index: ContentIndex): CatalogPlan {
  const services = [...index.services.values()]
    .filter(({ versionsEver }) => versionsEver.length > 0)
    .map((own) => planService(serviceRecord(index, own)));
  const commonErrors = Array.from(index.commonCodes.values(), (errorCode) =>
    listedError(errorCode.code, commonListing(index, errorCode)),
  ).sort((one, other) => compareText(one.code, other.code));
  const listed = services.filter(({ isListed }) => isListed);
  const common = encodeErrors(commonErrors, [], citedSources(index, commonErrors));
  const codes = [...new Set([...common.codes, ...listed.flatMap((service) => service.codes)])].sort(
    compareText,
  );
  const codeBook = encodeCodes(codes, listed);
  return {
    updatedAt: index.content.manifest.updatedAt,
    codes,
    codeBook,
    commonErrors,
    common,
    services,
    documentation: documentationOf(
      index.content,
      listed.map(({ service }) => service),
    ),
    retryRules: encodeRetryRules(index.retry.rules),
    advice: encodeAdvice(index.advice.all, decodeCodes(codeBook)),
    layers: {
      root: encodeLayers(index.layers, 'brief'),
      all: encodeLayers(index.layers, 'whole'),
      lines: encodeLayerNames(index.layers),
    },
    forms: encodeForms(index.forms),
  };
}
