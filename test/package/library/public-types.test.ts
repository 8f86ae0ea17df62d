import { expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type {
  Advice,
  CatalogAction,
  FixedBy,
  KnownExplanation,
  Meaning,
  RetryAdvice,
  RetryTool,
  RetryVerdict,
  ShouldRetry,
  SiteHistory,
  SourcePage,
} from '../../../src/package/library/index.ts';
import type { ErrorScopeSchema } from '../../../src/schema/facts/error-code.ts';
import type { PublishedAction } from '../../../src/schema/published/action.ts';
import type { PublishedAdviceSchema } from '../../../src/schema/published/advice.ts';
import type { PublishedError } from '../../../src/schema/published/error.ts';
import type { PublishedHistory } from '../../../src/schema/published/history.ts';
import type { Immutable } from '../../../src/schema/published/immutable.ts';
import type { PublishedMeaning, ShouldRetrySchema } from '../../../src/schema/published/meaning.ts';
import type { PublishedRetrySchema } from '../../../src/schema/published/retry.ts';
import type { FixedBySchema } from '../../../src/schema/reviewed/advice.ts';
import type {
  RetryEvidenceSchema,
  RetryVerdictSchema,
} from '../../../src/schema/reviewed/retry-rule.ts';

// The published types cannot import the schemas, so the type checker compares them here.

type Infer<Schema extends z.ZodType> = Immutable<z.infer<Schema>>;
type AdviceRecord = Infer<typeof PublishedAdviceSchema>;

it('has the enums of the schemas', () => {
  expectTypeOf<RetryVerdict>().toEqualTypeOf<Infer<typeof RetryVerdictSchema>>();
  expectTypeOf<RetryTool>().toEqualTypeOf<Infer<typeof RetryEvidenceSchema>['tool']>();
  expectTypeOf<FixedBy>().toEqualTypeOf<Infer<typeof FixedBySchema>>();
  expectTypeOf<KnownExplanation['scope']>().toEqualTypeOf<Infer<typeof ErrorScopeSchema>>();
});

it('has the parts of the published records', () => {
  expectTypeOf<RetryAdvice>().branded.toEqualTypeOf<Infer<typeof PublishedRetrySchema>>();
  expectTypeOf<Advice>().branded.toEqualTypeOf<Omit<AdviceRecord, 'checkedOn' | 'subject'>>();
  expectTypeOf<Meaning>().branded.toEqualTypeOf<PublishedMeaning>();
  expectTypeOf<ShouldRetry>().branded.toEqualTypeOf<Infer<typeof ShouldRetrySchema>>();
  expectTypeOf<SourcePage>().branded.toEqualTypeOf<
    Pick<PublishedError['sources'][number], 'id' | 'url' | 'title' | 'updatedAt' | 'site'>
  >();
  expectTypeOf<SiteHistory>().branded.toEqualTypeOf<PublishedHistory>();
  expectTypeOf<CatalogAction>().branded.toEqualTypeOf<
    Pick<PublishedAction, 'action' | 'apiVersion' | 'errorCodes' | 'sites'>
  >();
});
