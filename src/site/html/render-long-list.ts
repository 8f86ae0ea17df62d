import type { RetryAnswer } from '../../schema/reviewed/meaning.ts';
import { counted, numberText } from '../../text/count-text.ts';
import { siteMark } from '../../text/site-names.ts';
import { href } from '../address/href.ts';
import type { Text } from '../blocks/article.ts';
import type { ListRow, LongList, RowGroup } from '../blocks/long-list.ts';
import { renderBreaks } from './code-name.ts';
import { escapeHtml, Html, html } from './html.ts';

type RenderLine = (text: Text) => Html;

/** From this many rows on, a list has a filter. */
const MIN_FILTERED = 12;
/** So few rows are not worth folding. */
const MIN_FOLDED = 5;

/** From this many characters on, a note needs a wide column. */
const WIDE_NOTE = 12;

/** Each answer on retrying in a row: `Don't retry`. */
export const RETRY_ANSWERS: Readonly<Record<RetryAnswer, string>> = {
  no: "Don't retry",
  backoff: 'Back off, retry',
  wait: 'Wait, then retry',
  clock: 'Fix the clock',
  unclear: 'Unclear',
};

/** A long list as HTML. Pages have hundreds of rows, so their markup is short. */
export function renderLongList(list: LongList, renderLine: RenderLine): Html {
  const { noun, groups } = list;
  const count = countRows(groups);
  const { first, rest } = foldGroups(list);
  const shown = (part: readonly RowGroup[]) =>
    new Html(part.map((group) => renderGroup(list, group, renderLine)).join(''));
  const more = countRows(rest);
  return html`<div class="${classOf(list)}" data-list="${noun}">${
    count >= MIN_FILTERED && renderFilter(list, count)
  }${groups.length > 1 && count >= MIN_FILTERED && renderChoices(groups)}${shown(first)}${
    more > 0 && html`<details><summary>${numberText(more)} more</summary>${shown(rest)}</details>`
  }</div>`;
}

/** The columns that a list has, as classes. */
function classOf({ inWords, groups }: LongList): string {
  const rows = groups.flatMap((group) => group.rows);
  const note = Math.max(...rows.map(({ note }) => note?.length ?? 0));
  return [
    'long-list',
    inWords && 'in-words',
    rows.some(({ says }) => says) && 'has-says',
    rows.some(({ retry }) => retry) && 'has-retry',
    note > 0 && (note > WIDE_NOTE ? 'wide-note' : 'has-note'),
  ]
    .filter(Boolean)
    .join(' ');
}

function countRows(groups: readonly RowGroup[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** The groups that are visible at first, and the others; a group may be cut in two. */
function foldGroups({ groups, visible = Number.POSITIVE_INFINITY }: LongList) {
  if (countRows(groups) < visible + MIN_FOLDED) return { first: groups, rest: [] };
  let left = visible;
  const first: RowGroup[] = [];
  const rest: RowGroup[] = [];
  for (const { name, rows } of groups) {
    const cut = Math.min(left, rows.length);
    if (cut > 0) first.push({ name, rows: rows.slice(0, cut) });
    if (cut < rows.length) rest.push({ name, rows: rows.slice(cut) });
    left -= cut;
  }
  return { first, rest };
}

function renderFilter({ noun, groups }: LongList, count: number): Html {
  const worth = groups
    .flatMap(({ rows }) => rows)
    .filter(({ retry }) => retry !== undefined && retry !== 'no' && retry !== 'unclear').length;
  const label = `Filter ${counted(count, noun)}`;
  return html`<form class="list-bar"><input type="search" name="f" aria-label="${label}" placeholder="${label}" autocomplete="off" autocapitalize="off" spellcheck="false">${
    worth > 0 &&
    html`<label><input type="checkbox" name="retry" value="1"> Worth retrying <span class="meta">${worth}</span></label>`
  }<p class="meta"><span role="status"></span> <button type="reset" hidden>Clear</button></p></form>`;
}

/** Links to the groups, in their order, which a script turns into a choice of one. */
function renderChoices(groups: readonly RowGroup[]): Html {
  const links = groups.map(
    ({ name, rows }) => html`<a href="#${anchorOf(name)}">${name} <span>${rows.length}</span></a>`,
  );
  return html`<nav class="list-groups" aria-label="Groups">${links}</nav>`;
}

/** The second part of a group that is cut has the name, but no anchor and no count. */
function renderGroup(list: LongList, group: RowGroup, renderLine: RenderLine): string {
  const { name, rows } = group;
  const whole = list.groups.find((one) => one.rows[0] === rows[0]);
  const head =
    name &&
    (whole
      ? `<h3 id="${anchorOf(name)}">${escapeHtml(name)} <span>${whole.rows.length}</span></h3>`
      : `<h3>${escapeHtml(name)}</h3>`);
  return `<section>${head}${partsOf(rows)
    .map((part) => renderRows(list, name, part, renderLine))
    .join('')}</section>`;
}

/** How many rows a browser draws together. */
const PART = 16;

/** Rows in parts: a browser draws those that are in view. */
function partsOf(rows: readonly ListRow[]): (readonly ListRow[])[] {
  const count = Math.ceil(rows.length / PART);
  return Array.from({ length: count }, (_, at) => rows.slice(at * PART, (at + 1) * PART));
}

function renderRows(
  list: LongList,
  group: string,
  rows: readonly ListRow[],
  renderLine: RenderLine,
): string {
  const items = rows.map((row) => renderRow(list, group, row, renderLine)).join('');
  return `<ul${spaceOf(rows.length)}>${items}</ul>`;
}

/** From this many rows on, a browser draws a part only when it comes into view. */
const LARGE_PART = 9;

/** About how much space a part takes until it is drawn, as an attribute; small parts are drawn at once. */
function spaceOf(rows: number): string {
  if (rows < LARGE_PART) return '';
  return rows === PART ? ' class="s"' : ' class="s less"';
}

function renderRow(
  { page, inWords, tagsSaySite }: LongList,
  group: string,
  { name, path, tags = [], says, retry, note, site, finds }: ListRow,
  renderLine: RenderLine,
): string {
  const shown = inWords ? escapeHtml(name) : renderName(name, group);
  const link = `<a href="${escapeHtml(addressFrom(page, path))}">${shown}</a>`;
  const words = [
    ...tags.map((tag) => ` <em>${escapeHtml(tag)}</em>`),
    ...(site && !tagsSaySite ? [` <em class="site">${siteMark(site)}</em>`] : []),
  ];
  const tagged = words.length === 0 ? link : `<span>${link}${words.join('')}</span>`;
  const found = finds === undefined ? '' : ` data-finds="${escapeHtml(finds)}"`;
  return `<li${site ? ` class="${site}-only"` : ''}${found}>${tagged}${renderSaid(says, renderLine)}${
    retry ? `<b class="${retry}">${RETRY_ANSWERS[retry]}</b>` : ''
  }${note ? `<small>${escapeHtml(note)}</small>` : ''}`;
}

/** The anchor of a group: its name, without the characters that an anchor cannot have. */
function anchorOf(name: string): string {
  return name.replace(/[^\w.-]+/g, '-');
}

/** The address of a page on another one, as short as it can be: `errors/internal-error/`, `../types/`. */
function addressFrom(page: string | undefined, path: string): string {
  if (page === undefined) return href(path);
  if (path.startsWith(page)) return path.slice(page.length);
  const parent = page.replace(/[^/]*\/$/, '');
  return parent.length > 1 && path.startsWith(parent)
    ? `../${path.slice(parent.length)}`
    : href(path);
}

/** Plain words are a cell by themselves. */
function renderSaid(says: Text | undefined, renderLine: RenderLine): string {
  if (!says) return '';
  const shown = renderLine(says).text;
  return says.length === 1 && typeof says[0] === 'string' ? shown : `<p>${shown}</p>`;
}

/** A name whose beginning the group's heading says already: it is for screen readers and for finding. */
function renderName(name: string, group: string): string {
  return group !== '' && name.startsWith(`${group}.`)
    ? `<i>${escapeHtml(group)}</i>${renderBreaks(name.slice(group.length)).replace('<wbr>', '')}`
    : renderBreaks(name);
}
