import { leastPrivilege } from '../../knowledge/permissions/least-privilege.ts';
import { operationAnchor, sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import {
  OPERATION_CLASSES,
  type OperationRow,
  type PermissionsPage,
  SUPPORT_WORDS,
} from '../articles/permissions-page.ts';
import { renderSources } from './citations.ts';
import { renderCodeName } from './code-name.ts';
import { type Html, html } from './html.ts';
import { renderNameLink, renderTable } from './record-lists.ts';
import { renderFacts } from './record-page.ts';
import { renderExample } from './render-example.ts';
import { policyText } from './render-permission.ts';

/** The article of a page of permissions: what stands between the trail and the footer. */
export function renderPermissionsPage({
  service,
  name,
  facts,
  rows,
  counts,
  sources,
}: PermissionsPage): Html {
  const classes = OPERATION_CLASSES.map((value) =>
    renderChoice(value, value, counts.get(value) ?? 0),
  );
  return html`<article>
<header class="title"><h1>Permissions of ${name}</h1>
<p class="lead">What Cloud Access Management (CAM) can grant on each operation of <code>${service}</code>.</p>
${renderFacts(facts)}</header>
${renderPolicyOf(service, rows)}
<form class="filter" data-filter="operations" hidden>
<label>Filter by name or description <input type="search" name="text" autocomplete="off" spellcheck="false"></label>
<fieldset><legend class="visually-hidden">Operation class</legend>${renderChoice('', 'all', rows.length)}${classes}</fieldset>
<p class="meta" role="status" data-filter-count></p></form>
<div id="operations" data-policies="${service}">${renderTable('Operations', ['Operation', 'Class', 'Granularity', 'Resource', 'IP restriction'], rows.map(renderOperation))}</div>
${renderSources(sources)}</article>`;
}

/** What a policy looks like that grants one operation; a script gives that of each row to copy. */
function renderPolicyOf(service: string, [first]: readonly OperationRow[]): Html | null {
  const least = first ? leastPrivilege(service, first) : null;
  if (!first || !least) return null;
  return html`<details class="more"><summary>A policy that grants one operation</summary>
<p>Least privilege is one operation at a time, as here for <code>${first.action}</code>; “Copy policy” beside an operation gives its own. <a href="${href(sitePath.guide('permissions'))}">How CAM decides</a></p>${renderExample('Policy', policyText(least.policy))}</details>`;
}

function renderChoice(value: string, label: string, count: number): Html {
  return html`<label><input type="radio" name="class" value="${value}"${value === '' && html` checked`}> ${label} <span class="meta">${count}</span></label> `;
}

function renderOperation({
  action,
  operationClass,
  granularity,
  resource,
  ipRestriction,
  text,
  path,
}: OperationRow): Html {
  return html`<tr id="${operationAnchor(action)}" data-class="${operationClass}" data-level="${granularity}"><th scope="row">${path ? renderNameLink({ name: action, path }) : renderCodeName(action)}${text && html`<p class="meta">${text}</p>`}</th><td data-label="Class"><span class="badge ${operationClass}">${operationClass}</span></td><td data-label="Granularity">${granularity} level</td><td data-label="Resource"><code>${resource}</code></td><td data-label="IP restriction">${SUPPORT_WORDS[ipRestriction]}</td></tr>`;
}
