import { evidenceUrl } from '../../knowledge/retries/evidence-url.ts';
import type { RetryAdvice, RetryEvidence } from '../../knowledge/retries/retry.ts';
import { retrySentences } from '../../knowledge/retries/retry-sentences.ts';
import { toolName } from '../../knowledge/retries/tool-name.ts';
import { type Html, html } from './html.ts';
import { renderOutsideLink } from './outside-link.ts';

/** The verdict with what it stands on, and what holds more narrowly. Nothing where nothing is known. */
export function renderRetry(advice: RetryAdvice): Html | false {
  const told = retrySentences(advice);
  if (told.length === 0) return false;
  const shown = told.map(
    ({ sentence, evidence }) => html`<p>${sentence}</p>${renderList(evidence)}`,
  );
  return html`<section class="retry" aria-labelledby="retry"><h2 id="retry">Should I retry?</h2>
${shown}</section>`;
}

function renderList(evidence: readonly RetryEvidence[]): Html | false {
  if (evidence.length === 0) return false;
  const items = evidence.map(
    ({ tool, source, note }) =>
      html`<li>${toolName(tool)}: ${renderOutsideLink(evidenceUrl({ source }), nameOf(source))}${note && html` — ${note}`}`,
  );
  return html`<ul class="evidence">${items}</ul>`;
}

function nameOf(source: string): string {
  return source.replace(/^https:\/\/(www\.)?/, '').replace(/^.*\/(?=[^/]+\.\w+(:\d+)?$)/, '');
}
