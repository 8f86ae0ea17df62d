import type {
  RetryAdvice,
  RetryEvidence,
  RetryScope,
  RetryStatement,
  RetryVerdict,
} from '../catalog/retry.ts';
import { type Html, html } from './html.ts';

const SAID: Readonly<Record<RetryVerdict, string>> = {
  throttle: 'may help once fewer calls are sent',
  'wait-for-state': 'may help once the resource has left its present state',
  transient: 'may help: the cause can pass by itself',
  'clock-skew': 'helps only after the clock is set right',
  no: 'does not help: the same request fails again',
  unknown: 'unknown: no official source says',
};

const TOOLS = new Map([
  ['documentation', 'Documentation'],
  ['sdk-go', 'Go SDK'],
  ['sdk-python', 'Python SDK'],
  ['terraform', 'Terraform provider'],
  ['packer', 'Packer plugin'],
]);

/** The verdict in a few words, for the head of a page. */
export function retryWords({ verdict, evidence }: RetryStatement): string {
  return verdict === 'unknown' && evidence.length > 0
    ? 'unknown: official sources differ'
    : SAID[verdict];
}

/** The verdict with what it stands on, and what holds more narrowly. Nothing where nothing is known. */
export function renderRetry(advice: RetryAdvice): Html | false {
  const { evidence, narrower } = advice;
  if (evidence.length === 0 && narrower.length === 0) return false;
  return html`<section class="retry" aria-labelledby="retry"><h2 id="retry">Can a retry help?</h2>
<p>A retry ${retryWords(advice)}${scopeWords(advice.scope)}.</p>${renderEvidence(evidence)}${narrower.map(
    (statement) =>
      html`<p>But${scopeWords(statement.scope)} it ${retryWords(statement)}.</p>${renderEvidence(statement.evidence)}`,
  )}</section>`;
}

function scopeWords({ services, actions, message }: RetryScope): Html {
  return html`${actions && html` when calling ${listed(actions)}`}${services && html` in ${listed(services)}`}${message && html` with “${message}” in the message`}`;
}

function listed(names: readonly string[]): Html {
  return html`${names.map((name, at) => html`${at > 0 && (at === names.length - 1 ? ' or ' : ', ')}<code>${name}</code>`)}`;
}

function renderEvidence(evidence: readonly RetryEvidence[]): Html | false {
  if (evidence.length === 0) return false;
  const items = evidence.map(
    ({ tool, source, note }) =>
      html`<li>${TOOLS.get(tool) ?? tool}: <a href="${addressOf(source)}">${nameOf(source)}</a>${note && html` — ${note}`}`,
  );
  return html`<ul class="evidence">${items}</ul>`;
}

/** A page's own address; of `owner/repository@commit:path:line` where the code host shows the line. */
function addressOf(source: string): string {
  const file = /^([\w.-]+\/[\w.-]+)@(\w+):([\w./-]+?)(?::(\d+))?$/.exec(source);
  if (!file) return source;
  const [, repository, commit, path, line] = file;
  return `https://github.com/${repository}/blob/${commit}/${path}${line ? `#L${line}` : ''}`;
}

function nameOf(source: string): string {
  return source.replace(/^https:\/\/(www\.)?/, '').replace(/^.*\/(?=[^/]+\.\w+(:\d+)?$)/, '');
}
