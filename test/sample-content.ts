import { loadContent } from '../src/content/load-content.ts';
import { loadAdvice } from '../src/knowledge/advice/load-advice.ts';
import { loadGlossary } from '../src/knowledge/glossary/load-glossary.ts';
import { loadMeanings } from '../src/knowledge/meanings/load-meanings.ts';
import { loadLayers } from '../src/knowledge/messages/load-layers.ts';
import { loadMessageForms } from '../src/knowledge/messages/load-message-forms.ts';
import { loadRetryRules } from '../src/knowledge/retries/retry-rules.ts';
import { type ContentIndex, indexContent, type Reviewed } from '../src/records/content-index.ts';
import type { Content } from '../src/schema/facts/content.ts';

/**
 * A small content folder: parts of cam, cvm, intlpartnersmgt, postgres and sms (two versions), all
 * common codes, some advice and retry rules. Its facts are real, but a refresh never changes them.
 */
const FOLDER = 'test/sample-content';

/** The sample content, loaded and checked as real content is. */
export function sampleContent(): Content {
  return loadContent(FOLDER);
}

/** The advice and the retry rules of the sample content. */
export function sampleReviewed(): Reviewed {
  return {
    advice: loadAdvice(FOLDER),
    retryRules: loadRetryRules(FOLDER),
    meanings: loadMeanings(FOLDER),
    layers: loadLayers(),
    forms: loadMessageForms(),
    glossary: loadGlossary(),
  };
}

/** The sample content with its look-ups, advice and retry rules. */
export function sampleIndex(): ContentIndex {
  return indexContent(sampleContent(), sampleReviewed());
}
