import type { SearchResult, SearchResults } from '../../search/index/search-index.ts';
import { highlight, type Range } from '../../search/strings/highlight.ts';
import { counted } from '../../text/count-text.ts';
import { escapeControl } from '../../text/escape-control.ts';
import { isRemoved, type RemovedNames } from '../answers/codes/removed-names.ts';
import { someNames } from './layout/names.ts';
import { renderNote } from './layout/note.ts';
import { wrapText } from './layout/wrap-text.ts';
import type { Screen } from './screen.ts';
import type { Style } from './style.ts';

const MAX_SERVICES = 4;

/** What a search found, best first: name, what it is and whether it is removed, and what it means. */
export function renderSearchResults(
  { results, total }: SearchResults,
  words: string,
  screen: Screen,
  removed: RemovedNames,
): string {
  if (results.length === 0)
    return renderLines(`Nothing found for ${escapeControl(words).slice(0, 200)}.`, 'warn', screen);
  const more = total - results.length;
  const lines = results.flatMap((result) => renderResult(result, screen, removed));
  const rest = more > 0 ? `\nand ${counted(more, 'more result')}${screen.hints.results}` : '';
  return `${lines.join('\n')}\n${rest && renderLines(rest, 'faint', screen)}`;
}

function renderLines(text: string, kind: 'warn' | 'faint', { style, width }: Screen): string {
  return wrapText(text, width)
    .map((line) => `${style[kind](line)}\n`)
    .join('');
}

function renderResult(result: SearchResult, screen: Screen, removed: RemovedNames): string[] {
  const { record, nameRanges, description } = result;
  const said = wrapText(escapeControl(description), screen.width, { first: '  ' });
  return [
    markedName(record.name, nameRanges, screen.style),
    ...renderNote(
      `${isRemoved(record, removed) ? 'removed ' : ''}${record.kind} ${placeOf(record)}`,
      screen,
    ),
    ...(description === '' ? [] : said),
  ];
}

function placeOf({ kind, services, common, apiVersion }: SearchResult['record']): string {
  if (kind === 'service') return '';
  const places = [...(common ? ['common'] : []), ...services];
  return `of ${someNames(places, MAX_SERVICES)}${apiVersion === undefined ? '' : ` ${apiVersion}`}`;
}

function markedName(name: string, ranges: readonly Range[], style: Style): string {
  return highlight(name, ranges)
    .map(({ text, marked }) => (marked ? style.mark(text) : text))
    .map(style.strong)
    .join('');
}
