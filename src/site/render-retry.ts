import type { RetryAdvice, RetryEvidence } from '../catalog/retry.ts';
import { retryAdviceWords, retryWords, scopeWords, toolName } from '../catalog/retry-words.ts';
import { type Html, html } from './html.ts';
import { renderOutsideLink } from './outside-link.ts';
import { evidenceAddress } from './render-evidence.ts';

/** The verdict with what it stands on, and what holds more narrowly. Nothing where nothing is known. */
export function renderRetry(advice: RetryAdvice): Html | false {
  const { evidence, narrower, scope } = advice;
  if (evidence.length === 0 && narrower.length === 0) return false;
  return html`<section class="retry" aria-labelledby="retry"><h2 id="retry">Can a retry help?</h2>
<p>${sentence(`A retry ${retryAdviceWords(advice)}`, scopeWords(scope))}</p>${renderList(evidence)}${narrower.map(
    (statement) =>
      html`<p>${sentence(`${evidence.length > 0 ? 'But w' : 'W'}${scopeWords(statement.scope).slice(1)}`, `it ${retryWords(statement)}`)}</p>${renderList(statement.evidence)}`,
  )}</section>`;
}

function sentence(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join(' ')}.`;
}

function renderList(evidence: readonly RetryEvidence[]): Html | false {
  if (evidence.length === 0) return false;
  const items = evidence.map(
    ({ tool, source, note }) =>
      html`<li>${toolName(tool)}: ${renderOutsideLink(evidenceAddress({ tool, source }), nameOf(source))}${note && html` — ${note}`}`,
  );
  return html`<ul class="evidence">${items}</ul>`;
}

function nameOf(source: string): string {
  return source.replace(/^https:\/\/(www\.)?/, '').replace(/^.*\/(?=[^/]+\.\w+(:\d+)?$)/, '');
}
