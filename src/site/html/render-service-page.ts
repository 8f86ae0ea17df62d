import { countText } from '../../text/count-text.ts';
import { sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import type { ActionRow, ServicePage } from '../articles/service-page.ts';
import { renderSources } from './citations.ts';
import { type Html, html } from './html.ts';
import { renderProse } from './prose.ts';
import { renderErrorTable, renderManyLinks, renderNameLink, renderTable } from './record-lists.ts';

/** The article of a service's page: what stands between the trail and the footer. */
export function renderServicePage(page: ServicePage): Html {
  const { service, name, versions, permissions, sources } = page;
  return html`<article>
<header class="title"><h1>${name}</h1><p class="lead"><code>${service}</code></p>${renderJumps(page)}${renderKeeping(service)}</header>
${versions.map((version) => renderVersion(version, page.namesOnly))}
${versions.length === 0 && html`<p class="note">No source with this service's actions or error codes has been read yet.</p>`}
${
  permissions &&
  html`<section aria-labelledby="permissions"><h2 id="permissions">Permissions</h2>
<p>Cloud Access Management tells ${permissions.authorization.actions.length} operations of this service apart: <a href="${href(permissions.path)}">see what can be granted on each</a>.</p></section>`
}
${renderSources(sources)}</article>`;
}

/** How to keep the service's pages, shown where a browser can. */
function renderKeeping(service: string): Html {
  return html`<p class="keeping" data-pack="${sitePath.service(service)}" hidden><button type="button" data-ask="KEEP">Keep offline</button><button type="button" data-ask="REMOVE">Remove from this browser</button> <span class="meta"><span data-size></span> · <a href="${href(sitePath.offline())}">about</a></span></p>`;
}

type Version = ServicePage['versions'][number];

/** The parts of a version, in the order in which they stand. */
function partsOf({ apiVersion, errors, actions, types }: Version) {
  return {
    errors: { id: `errors-${apiVersion}`, count: errors.length, noun: 'error code' },
    actions: { id: `actions-${apiVersion}`, count: actions.length, noun: 'action' },
    types: { id: `types-${apiVersion}`, count: types.length, noun: 'data type' },
  };
}

/** Where each part of the page is: a line for each version, and one for permissions. */
function renderJumps({ versions, permissions }: ServicePage): Html {
  const lines = versions.map((version) => {
    const parts = Object.values(partsOf(version)).filter(({ count }) => count > 0);
    const links = parts.map(
      ({ id, count, noun }, index) =>
        html`${index > 0 && ' · '}<a href="#${id}">${countText([[count, noun]])}</a>`,
    );
    return html`<li>${version.apiVersion}: ${links}`;
  });
  return html`<nav aria-label="On this page"><ul class="jumps">${lines}${permissions && html`<li><a href="#permissions">Permissions</a>`}</ul></nav>`;
}

function renderVersion(version: Version, namesOnly: boolean): Html {
  const { apiVersion, actions, errors, types } = version;
  const parts = partsOf(version);
  const heading = ({ id, count }: { id: string; count: number }, title: string) =>
    html`<h2 id="${id}">${title} <span class="meta">${apiVersion} · ${count}</span></h2>`;
  const errorLinks = errors.map(({ code, path }) => ({ name: code, path }));
  return html`<section aria-labelledby="${parts.errors.id}">${heading(parts.errors, 'Error codes')}
<p class="meta">Any of the <a href="${href(sitePath.commonErrors())}">common codes</a> can be returned as well.</p>
${errors.length > 0 && (namesOnly ? renderManyLinks(errorLinks) : renderErrorTable(`Error codes of ${apiVersion}`, errors))}</section>
<section aria-labelledby="${parts.actions.id}">${heading(parts.actions, 'Actions')}
${actions.length === 0 && html`<p class="none">No source that describes an action of this version has been read yet.</p>`}
${actions.length > 0 && (namesOnly ? renderManyLinks(actions) : renderActions(apiVersion, actions))}</section>${
    types.length > 0 &&
    html`<section aria-labelledby="${parts.types.id}">${heading(parts.types, 'Data types')}${renderManyLinks(types)}</section>`
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
