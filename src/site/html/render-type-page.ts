import type { TypePage } from '../articles/type-page.ts';
import { renderSources, renderStatements } from './citations.ts';
import { renderCodeName } from './code-name.ts';
import { type Html, html } from './html.ts';
import { renderManyLinks, renderParameterTable } from './record-lists.ts';

/** The article of a data type's page: what stands between the trail and the footer. */
export function renderTypePage({ type, typePath, users, sources }: TypePage): Html {
  const { name, descriptions, members } = type;
  return html`<article>
<header class="title"><h1>${renderCodeName(name)}</h1></header>
${renderStatements(descriptions, sources)}
<section aria-labelledby="members"><h2 id="members">Members <span class="meta">${members.length}</span></h2>
${members.length > 0 ? renderParameterTable('member', members, typePath) : html`<p class="none">No source lists a member.</p>`}</section>
${
  users.length > 0 &&
  html`<section aria-labelledby="users"><h2 id="users">Used by <span class="meta">${users.length}</span></h2>${renderManyLinks(users)}</section>`
}
${renderSources(sources)}</article>`;
}
