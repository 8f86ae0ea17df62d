import { retryHeadline } from '../../knowledge/retries/retry-sentences.ts';
import { countText } from '../../text/count-text.ts';
import { sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import { type CodeOwner, listingsTitle, MANY_OWNERS } from '../articles/code-owner.ts';
import type { ErrorPage } from '../articles/error-page.ts';
import { renderSources, renderStatements } from './citations.ts';
import { renderCodeName } from './code-name.ts';
import { type Html, html } from './html.ts';
import { renderProse } from './prose.ts';
import { renderLinks, renderManyLinks, renderNameLink, renderTable } from './record-lists.ts';
import { renderLeadAdvice } from './render-advice.ts';
import { renderRetry } from './render-retry.ts';

/** From this many actions on, they stand in columns. */
const MANY_ACTIONS = 12;

/** The article of an error code's page: what stands between the trail and the footer. */
export function renderErrorPage(page: ErrorPage): Html {
  const { code, listings, removed, sources } = page;
  return html`<article class="error">
<header class="title"><h1>${renderCodeName(code)}</h1>
<button type="button" class="copy" data-copy="${code}" hidden>Copy code</button>
${renderAnatomy(page)}</header>
${renderVerdict(page)}
${removed && html`<p class="note">The definitions list this code no longer; they did so last on ${removed}.</p>`}
<div class="columns"><div class="answer">${page.advice && renderLeadAdvice(page.advice)}${renderGuides(page)}
<section aria-labelledby="meaning"><h2 id="meaning">${listingsTitle(listings)}</h2>
${renderUndescribed(page)}${listings.length < MANY_OWNERS ? renderCards(page) : renderOwners(listings)}
</section></div>${renderAside(page)}</div>
${renderRetry(page.retry)}${renderInCode(page)}
${renderSources(sources)}</article>`;
}

/** What is known of retrying in a line, with who says so. */
function renderVerdict({ retry, stance }: ErrorPage): Html {
  const { sentence, basis } = retryHeadline(retry, stance);
  const saidBy =
    basis === 'official'
      ? html` (<a href="#retry">sources</a>)`
      : basis === 'ours' && html` <span class="meta">(our advice)</span>`;
  return html`<p class="verdict"><b>Retry?</b> ${sentence}${saidBy}</p>`;
}

/** The code taken apart, each segment spelled out. */
function renderAnatomy({ segments }: ErrorPage): Html {
  const items = segments.map((segment, index) => {
    const isCategory = index === 0 && segments.length > 1;
    return html`<div class="${isCategory ? 'category' : 'sub'}"><dt>${index === 0 ? 'category' : 'detail'}</dt><dd>${segment}</dd></div>`;
  });
  return html`<dl class="anatomy">${items}</dl>`;
}

function renderUndescribed({ segments, listings }: ErrorPage): Html | false {
  if (listings.every(({ statements }) => statements.length > 0)) return false;
  return html`<p class="meta">Where no source at hand describes it, its name says: “${segments.join(', ')}”. <a href="${href(`${sitePath.about()}#words`)}">How to add the provider's words</a></p>`;
}

function renderCards({ listings, sources }: ErrorPage): Html {
  const cards = listings.map(({ owner, detail, statements, actions }) => {
    const returned =
      actions.length > 0
        ? html`<h4>Returned by ${countText([[actions.length, 'action']])}</h4>${actions.length > MANY_ACTIONS ? renderManyLinks(actions) : renderLinks(actions)}`
        : html`<p class="meta">${detail === 'common list' ? 'Any action can return it.' : 'No source says which actions return it.'}</p>`;
    return html`<section class="meaning"><h3><a href="${href(owner.path)}">${owner.name}</a> <span class="meta">${detail}</span></h3>${renderStatements(statements, sources)}${returned}</section>`;
  });
  return html`<div class="meanings${listings.length > 1 && ' several'}">${cards}</div>`;
}

/** The owners in a table, with what each says first; those that say nothing in a list below it. */
function renderOwners(listings: readonly CodeOwner[]): Html {
  const describing = listings.filter(({ statements }) => statements.length > 0);
  const silent = listings.filter(({ statements }) => statements.length === 0);
  const rows = describing.map((listing) => {
    const {
      owner,
      statements: [first],
    } = listing;
    return html`<tr><th scope="row"><a href="${href(owner.path)}">${owner.name}</a><p class="meta">${detailText(listing)}</p></th><td>${first && renderProse(first.text)}</td></tr>`;
  });
  const items = silent.map(
    (listing) =>
      html`<li><a href="${href(listing.owner.path)}">${listing.owner.name}</a> <span class="meta">${detailText(listing)}</span>`,
  );
  return html`${rows.length > 0 && renderTable('Owners', ['Owner', 'What it says'], rows)}${
    items.length > 0 &&
    html`<h3 class="rest">Listed without a description at hand</h3><ul class="links owners">${items}</ul>`
  }`;
}

/** Which version of an owner it is, and how many of its actions return the code. */
function detailText({ detail, actions }: CodeOwner): string {
  return actions.length > 0 ? `${detail} · ${countText([[actions.length, 'action']])}` : detail;
}

/** Guides that explain the code, and where permissions are told. */
function renderGuides({ guides, permissions }: ErrorPage): Html | false {
  const links = guides.map(({ title, path }) => html`<li><a href="${href(path)}">${title}</a>`);
  if (permissions !== null)
    links.push(
      html`<li><a href="${href(permissions)}">What each operation of this service needs</a>`,
    );
  return (
    links.length > 0 &&
    html`<section class="guides"><h2>Read on</h2><ul class="links">${links}</ul></section>`
  );
}

/** Its constant in the SDKs, and how to catch it. */
function renderInCode({ constant, snippets }: ErrorPage): Html | false {
  if (constant === null) return false;
  const name = html`<p>The Go, Java and Python SDKs name it ${renderCodeName(constant)} <button type="button" class="copy" data-copy="${constant}" hidden>Copy name</button></p>`;
  const examples = snippets.map(
    ({ language, text }) =>
      html`<figure class="example"><figcaption>${language}<button type="button" class="copy" data-copy hidden>Copy</button></figcaption><pre tabindex="0" role="region" aria-label="${language}"><code>${text}</code></pre></figure>`,
  );
  return html`<section aria-labelledby="code"><h2 id="code">In your code</h2>${name}${examples.length > 0 && html`<details><summary>Catch it in TypeScript, Go, Python or Java</summary><div class="split">${examples}</div></details>`}</section>`;
}

/** Parameters by likeness of names alone, which is said. */
function renderLikely(likely: ErrorPage['likely']): Html | false {
  if (likely.length === 0) return false;
  const items = likely.map(
    (link) =>
      html`<li>${renderNameLink(link)} <span class="meta">${countText([[link.actions, 'action']])}</span>`,
  );
  return html`<section><h2>Probably about</h2><ul class="links">${items}</ul><p class="meta">A guess: parameters of its actions whose names the code holds.</p></section>`;
}

function renderSimilar(similar: ErrorPage['similar']): Html | false {
  if (similar.length === 0) return false;
  const items = similar.map(
    (link) => html`<li>${renderNameLink(link)} <span class="meta">${link.service}</span>`,
  );
  return html`<section><h2>Alike elsewhere</h2><ul class="links">${items}</ul></section>`;
}

function renderAside({ category, parent, compare, siblings, similar, likely }: ErrorPage): Html {
  return html`<aside aria-label="Related">${renderLikely(likely)}${
    compare &&
    html`<p class="note">Shared by ${compare.owners} owners: <a href="${href(compare.link.path)}">compare what each says</a>.</p>`
  }${parent && html`<section><h2>One level up</h2>${renderLinks([parent])}</section>`}${
    siblings.length > 0 &&
    html`<section><h2>Also ${category}</h2>${renderLinks(siblings)}</section>`
  }${renderSimilar(similar)}</aside>`;
}
