import type { NamedSource } from '../../records/sources.ts';
import type { Action } from '../../schema/facts/action.ts';
import { sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import type { ActionPage } from '../articles/action-page.ts';
import { renderSources, renderStatements } from './citations.ts';
import { renderCodeName } from './code-name.ts';
import { type Html, html } from './html.ts';
import { renderErrorTable, renderParameterTable } from './record-lists.ts';
import { renderFacts } from './record-page.ts';
import { renderExample } from './render-example.ts';
import { renderPermission } from './render-permission.ts';

/** The article of an action's page: what stands between the trail and the footer. */
export function renderActionPage(page: ActionPage): Html {
  const { action, facts, errors, permission, permissionCodes, typePath, sources } = page;
  const { name, removed, input, output } = action;
  return html`<article class="action">
<header class="title"><h1>${renderCodeName(name)}</h1>
<button type="button" class="copy" data-copy="${name}" hidden>Copy name</button>
${renderFacts(facts)}</header>
${removed && html`<p class="note">The definitions list this action no longer; they did so last on ${removed.lastSeen}.</p>`}
${action.descriptions.length > 0 ? renderStatements(action.descriptions, sources) : html`<p class="none">No source at hand describes this action. <a href="${href(`${sitePath.about()}#words`)}">How to add the provider's words</a></p>`}
<section aria-labelledby="errors"><h2 id="errors">Errors <span class="meta">${errors.length} of its own</span></h2>
<p class="meta">Any of the <a href="${href(sitePath.commonErrors())}">common codes</a> can be returned as well.</p>
${errors.length > 0 ? renderErrorTable('Errors of this action', errors) : html`<p class="none">No source lists an error code of its own.</p>`}</section>
<section aria-labelledby="input"><h2 id="input">Input <span class="meta">${input.length} of its own</span></h2>
<p class="meta">Beside the common parameters Action, Version and Region.</p>
${input.length > 0 && renderParameterTable('input', input, typePath)}</section>
<section aria-labelledby="output"><h2 id="output">Output <span class="meta">${output.length}</span></h2>
${output.length > 0 && renderParameterTable('output', output, typePath)}</section>
${renderPermission(permission, permissionCodes)}
${renderExamples(action, sources)}
${renderSources(sources)}</article>`;
}

/** How much of the examples a page shows, so that the longest is still quick to load. */
export const MOST_EXAMPLES = 6;

function renderExamples(action: Action, sources: readonly NamedSource[]): Html {
  const unshown = unshownExamples(action);
  const pairs = action.examples
    .slice(0, MOST_EXAMPLES)
    .map(({ title, descriptions, input, output }, index) => {
      const answer = output !== undefined && renderExample(`Response ${index + 1}`, output);
      return html`<div class="pair">${title && html`<h3>${title}</h3>`}${renderStatements(descriptions, sources)}${renderExample(`Request ${index + 1}`, input)}${answer}</div>`;
    });
  return html`<section aria-labelledby="examples"><h2 id="examples">Examples</h2>${pairs}${unshown && html`<p class="none">${unshown}</p>`}</section>`;
}

/** Which examples are not shown, in words; empty where all are. */
export function unshownExamples({ examples, exampleCount = 0 }: Action): string {
  const known = examples.length;
  if (known === 0 && exampleCount === 0) return 'No source shows an example.';
  if (known === 0) return `The definitions show ${exampleCount}; their text is not at hand.`;
  return known > MOST_EXAMPLES ? `The source shows ${known - MOST_EXAMPLES} more.` : '';
}
