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

/** How many names of a group stand in an entry that is shown in short, and on its own page. */
const SHORT = 12;
const LONG = 60;

/** What is counted in a row of a service version. */
const SORTS = ['Actions', 'Error codes', 'Data types'];

/** What an entry is about: `From the data of 2025-10-30 to that of 2026-08-21`. */
export function entryTitle(entry: ChangeEntry): string {
  const before = entry.before.updatedAt?.slice(0, 10) ?? 'no date';
  return `From the data of ${before} to that of ${changeDate(entry)}`;
}

/** An entry in short, below a heading of the second level: its figures and the first names of each sort. */
export function renderEntryInShort(index: ContentIndex, entry: ChangeEntry): Html {
  const groups = namedChanges(index, entry, SHORT).map(
    (group) => html`<h3>${group.title}</h3>${renderNames(group)}`,
  );
  return html`${renderSummary(entry)}${groups}`;
}

/** An entry as a page of its own: all that it names, and every service version that differs. */
export function renderEntry(index: ContentIndex, entry: ChangeEntry): Html {
  // Versions that came or went as a whole stand in the table, with what they hold.
  const standing = entry.serviceVersions.filter(({ kind }) => kind === 'changed');
  const groups = namedChanges(index, { ...entry, serviceVersions: standing }, LONG).map(
    (group) => html`<h2>${group.title}</h2>${renderNames(group)}`,
  );
  const rows = entry.serviceVersions.map((version) => renderVersion(index, version));
  const columns = ['Service version', 'Change', ...SORTS];
  const table = renderTable('Service versions that differ', columns, rows);
  return html`${renderSummary(entry)}${groups}${rows.length > 0 && html`<h2>Service versions</h2>${table}`}`;
}

/** The figures of an entry, and what was read for it. */
export function renderSummary(entry: ChangeEntry): Html {
  const lines = summarizeEntry(entry);
  const list = html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  return html`${lines.length > 0 ? list : html`<p>Nothing differs.</p>`}${describeSources(
    entry,
  ).map((sentence) => html`<p>${sentence}</p>`)}`;
}

function renderNames({ names, left }: NamedGroup): Html {
  const items = names.map((change) => html`<li>${renderNamed(change)}</li>`);
  return html`<ul class="links changes">${items}${renderRest(left)}</ul>`;
}

/** What stands below a list for those that it does not name. */
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
