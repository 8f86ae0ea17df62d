import { countTallies } from '../../content/changes/add-counts.ts';
import { changeDate } from '../../content/changes/load-changes.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import type { ChangeEntry, VersionChange } from '../../schema/history/change-entry.ts';
import { sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import { renderCodeName } from '../html/code-name.ts';
import { type Html, html } from '../html/html.ts';
import { renderTable } from '../html/record-lists.ts';
import { type NamedChange, type NamedGroup, namedChanges } from './named-changes.ts';
import { describeSources, kindsText, summarizeEntry } from './summarize-entry.ts';

/** How many names of a group the short form of an entry shows, and how many its own page. */
const SHORT = 12;
const LONG = 60;

/** What a row of a service version counts. */
const SORTS = ['Actions', 'Error codes', 'Data types'];

/** The title of an entry: `Changes from 2025-10-30 to 2026-08-21`. */
export function entryTitle(entry: ChangeEntry): string {
  return `Changes ${entryPeriod(entry)}`;
}

/** The dates of the data before and after an entry: `from 2025-10-30 to 2026-08-21`. */
export function entryPeriod(entry: ChangeEntry): string {
  const before = entry.before.updatedAt?.slice(0, 10) ?? 'undated data';
  return `from ${before} to ${changeDate(entry)}`;
}

/** The short form of an entry, below an `h2`: its counts and the first names of each group. */
export function renderEntryInShort(index: ContentIndex, entry: ChangeEntry): Html {
  const groups = namedChanges(index, entry, SHORT).map(
    (group) => html`<h3>${group.title}</h3>${renderNames(group)}`,
  );
  return html`${renderSummary(entry)}${groups}`;
}

/** The page of an entry: the names of each group, and every changed service version. */
export function renderEntry(index: ContentIndex, entry: ChangeEntry): Html {
  // Versions added or removed as a whole are in the table, with their counts.
  const changed = entry.serviceVersions.filter(({ kind }) => kind === 'changed');
  const groups = namedChanges(index, { ...entry, serviceVersions: changed }, LONG).map(
    (group) => html`<h2>${group.title}</h2>${renderNames(group)}`,
  );
  const rows = entry.serviceVersions.map((version) => renderVersion(index, version));
  const columns = ['Service version', 'Change', ...SORTS];
  const table = renderTable('Changed service versions', columns, rows);
  return html`${renderSummary(entry)}${groups}${rows.length > 0 && html`<h2>Service versions</h2>${table}`}`;
}

/** The counts of an entry, and how its sources changed. */
export function renderSummary(entry: ChangeEntry): Html {
  const lines = summarizeEntry(entry);
  const list = html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  return html`${lines.length > 0 ? list : html`<p>No changes.</p>`}${describeSources(entry).map(
    (sentence) => html`<p>${sentence}</p>`,
  )}`;
}

function renderNames({ names, left }: NamedGroup): Html {
  const items = names.map((change) => html`<li>${renderNamed(change)}</li>`);
  return html`<ul class="links changes">${items}${renderRest(left)}</ul>`;
}

/** The last line of a list that leaves names out: `and 28 more`; `false` if it leaves none out. */
export function renderRest(left: number): Html | false {
  return left > 0 && html`<li>and ${left.toLocaleString('en-US')} more</li>`;
}

function renderNamed({ name, owner, path }: NamedChange): Html {
  const code = renderCodeName(name);
  return html`${path ? html`<a href="${href(path)}">${code}</a>` : code}${owner && html` <span class="meta">${owner}</span>`}`;
}

function renderVersion({ services }: ContentIndex, version: VersionChange): Html {
  const { service, apiVersion, kind, actions, errorCodes, dataTypes } = version;
  const name = `${service} ${apiVersion}`;
  const cell = services.has(service)
    ? html`<a href="${href(sitePath.service(service))}">${name}</a>`
    : html`${name}`;
  const cells = [countTallies(actions), countTallies(errorCodes), dataTypes].map(
    (kinds, at) => html`<td data-label="${SORTS[at]}">${kindsText(kinds) || 'none'}</td>`,
  );
  return html`<tr><th scope="row">${cell}</th><td data-label="Change">${kind}</td>${cells}</tr>`;
}
