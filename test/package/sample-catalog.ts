import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { loadContent } from '../../src/content/load-content.ts';
import { loadLayers } from '../../src/knowledge/messages/load-layers.ts';
import { loadMessageForms } from '../../src/knowledge/messages/load-message-forms.ts';
import { decodeRetryRules } from '../../src/knowledge/retries/encoded-retry.ts';
import { createRetryAdviser } from '../../src/knowledge/retries/retry.ts';
import { planCatalog } from '../../src/package/assemble/plan-catalog.ts';
import { createAdviser } from '../../src/package/library/adviser.ts';
import { createCodeIndex } from '../../src/package/library/code-index.ts';
import { decodeAdvice } from '../../src/package/library/encoded/advice.ts';
import { decodeCodes, listingsOf } from '../../src/package/library/encoded/codes.ts';
import { decodeErrors } from '../../src/package/library/encoded/errors.ts';
import { createExplainer } from '../../src/package/library/explaining/explainer.ts';
import { createLayerLookup } from '../../src/package/library/layers.ts';
import { createMessageKnowledge } from '../../src/package/library/message-knowledge.ts';
import { defineService } from '../../src/package/library/service.ts';
import { type ContentIndex, indexContent } from '../../src/records/content-index.ts';
import { type Advice, AdviceCoversSchema } from '../../src/schema/reviewed/advice.ts';
import type { RetryRule } from '../../src/schema/reviewed/retry-rule.ts';
import { writeSampleContent } from './sample-content.ts';

const seen = (note: string): RetryRule['evidence'] => [
  { tool: 'terraform', source: 'owner/tool@1234567:file.go:1', note },
];

const RETRY_RULES: RetryRule[] = [
  { code: 'FailedOperation', verdict: 'unknown', evidence: seen('it depends') },
  {
    code: 'FailedOperation',
    services: ['disk'],
    actions: ['Format'],
    message: 'still mounted',
    verdict: 'wait-for-state',
    evidence: seen('until it is unmounted'),
  },
  {
    code: 'FailedOperation.DbError',
    services: ['disk', 'as'],
    verdict: 'transient',
    evidence: seen('in both'),
  },
  { code: 'FailedOperation.DBError', services: ['as'], verdict: 'no', evidence: seen('elsewhere') },
  { code: 'Quota', below: true, verdict: 'no', evidence: seen('a quota') },
  {
    code: 'ClientDown',
    verdict: 'transient',
    unlisted: true,
    evidence: seen('raised by a client'),
  },
];

const advice = (name: string, covers: z.input<typeof AdviceCoversSchema>): Advice => ({
  name,
  title: `About ${name}`,
  covers: AdviceCoversSchema.parse(covers),
  before: [],
  fixedBy: ['caller'],
  checkedOn: '2024-05-06',
  sources: ['one'],
  cause: `The cause of ${name}.`,
  fix: `The fix of ${name}.`,
  sections: {},
  markdown: {},
});

const ADVICE: Advice[] = [
  advice('any', { everything: true }),
  advice('full', { problems: ['full'] }),
  advice('of-disks', { subjects: ['disk'] }),
  advice('failed', { categories: ['FailedOperation'] }),
  advice('by-code', { codes: ['Strange.', 'Not.Listed'] }),
];

/** The sample content with its look-ups, read from a folder as the build does. */
export function sampleIndex(): ContentIndex {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-sample-'));
  try {
    writeSampleContent(folder);
    return indexContent(loadContent(folder), {
      retryRules: RETRY_RULES,
      advice: ADVICE,
      meanings: { shared: new Map(), services: new Map() },
      layers: loadLayers(),
      forms: loadMessageForms(),
      glossary: { concepts: [], stopWords: { en: [], zh: [] }, traditional: '' } as never,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Plans the catalog of the sample content. */
export function planSample() {
  return planCatalog(sampleIndex());
}

/** The sample's catalog, packed and unpacked as it is when published. */
export function sampleCatalog() {
  const plan = planSample();
  const services = plan.services.map(({ service, name, codes, errors }) =>
    defineService({
      service,
      name,
      apiVersions: errors.apiVersions,
      codeLines: codes.join('\n'),
      errors: JSON.stringify(errors),
    }),
  );
  const codes = decodeCodes(plan.codeBook);
  const index = createCodeIndex(
    listingsOf(plan.codeBook, codes),
    plan.services.map(({ service }) => service),
    plan.documentation.services.join('\n'),
  );
  const common = decodeErrors(null, plan.common.codes, plan.common.errors);
  const retry = createRetryAdviser(decodeRetryRules(plan.retryRules));
  const commonPage = plan.documentation.common;
  const advise = createAdviser(decodeAdvice(plan.advice, codes));
  const layerCode = createLayerLookup({});
  const knowledge = createMessageKnowledge(index, services, layerCode, []);
  const data = { index, common, commonPage, services, retry, advise, layerCode, knowledge };
  return { ...data, explain: createExplainer(data) };
}
