import { sitePath } from '../lib/paths.ts';
import { renderSources } from './citations.ts';
import { href } from './href.ts';
import { type Html, html } from './html.ts';
import { renderProse } from './prose.ts';
import { renderErrorTable, renderManyLinks, renderNameLink, renderTable } from './record-lists.ts';
import type { ActionRow, ServicePage } from './service-page.ts';

/** The article of a service's page: what stands between the trail and the footer. */
export function renderServicePage(page: ServicePage): Html {
  const { service, name, versions, permissions, sources } = page;
  const badges = versions.map(({ apiVersion }) => html`<span class="badge">${apiVersion}</span>`);
  return html`<article>
<header class="title"><h1>${name}</h1><p class="lead"><code>${service}</code>${badges}</p></header>
${
  permissions &&
  html`<section aria-labelledby="permissions"><h2 id="permissions">Permissions</h2>
<p>Cloud Access Management tells ${permissions.authorization.actions.length} operations of this service apart: <a href="${href(permissions.path)}">see what can be granted on each</a>.</p></section>`
}
${versions.map((version) => renderVersion(version, page.namesOnly))}
${versions.length === 0 && html`<p class="note">No source with this service's actions or error codes has been read yet.</p>`}
${renderSources(sources)}</article>`;
}

function renderVersion(
  { apiVersion, actions, errors, types }: ServicePage['versions'][number],
  namesOnly: boolean,
): Html {
  const [actionsId, errorsId, typesId] = ['actions', 'errors', 'types'].map(
    (part) => `${part}-${apiVersion}`,
  );
  const errorLinks = errors.map(({ code, path }) => ({ name: code, path }));
  return html`<section aria-labelledby="${actionsId}"><h2 id="${actionsId}">Actions <span class="meta">${apiVersion} · ${actions.length}</span></h2>
${actions.length === 0 && html`<p class="none">No source that describes an action of this version has been read yet.</p>`}
${actions.length > 0 && (namesOnly ? renderManyLinks(actions) : renderActions(apiVersion, actions))}</section>
<section aria-labelledby="${errorsId}"><h2 id="${errorsId}">Error codes <span class="meta">${apiVersion} · ${errors.length}</span></h2>
<p class="meta">Any of the <a href="${href(sitePath.commonErrors())}">common codes</a> can be returned as well.</p>
${namesOnly ? renderManyLinks(errorLinks) : renderErrorTable(`Error codes of ${apiVersion}`, errors)}</section>${
    types.length > 0 &&
    html`<section aria-labelledby="${typesId}"><h2 id="${typesId}">Data types <span class="meta">${apiVersion} · ${types.length}</span></h2>${renderManyLinks(types)}</section>`
  }`;
}

function renderActions(apiVersion: string, actions: readonly ActionRow[]): Html {
  const rows = actions.map((action) => {
    const text = action.text
      ? renderProse(action.text)
      : html`<p class="none">“${action.words}”</p>`;
    return html`<tr><th scope="row">${renderNameLink(action)}</th><td>${text}</td></tr>`;
  });
  return renderTable(`Actions of ${apiVersion}`, ['Action', 'What it does'], rows);
}
