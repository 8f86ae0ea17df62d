import type { Blocks, Cell, Row, Table } from '../blocks/article.ts';
import { siteBadge } from '../blocks/make-blocks.ts';
import { Html, html } from './html.ts';
import { renderInline, renderLine } from './render-inline.ts';

type RenderBlocks = (blocks: Blocks) => Html;

/** A table as HTML, named by its label. Cells have the headings of their columns where rows are narrow. */
export function renderTable(table: Table, renderBlocks: RenderBlocks): Html {
  const { className = '', label, columns, rows } = table;
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`);
  const head = columns.length > 0 && html`<thead><tr>${heads}</tr></thead>`;
  const shown = rows.map((row) => renderRow(row, columns, renderBlocks));
  return html`<table class="${`records ${className}`.trim()}" aria-label="${label}">${head}<tbody>${shown}</tbody></table>`;
}

function renderRow(row: Row, [, ...columns]: readonly string[], renderBlocks: RenderBlocks): Html {
  const { id, data, head, badge, site, note, cells } = row;
  return html`<tr${id !== undefined && html` id="${id}"`}${site && html` class="${site}-only"`}${data && renderData(data)}><th scope="row">${renderLine(head)}${
    badge && renderInline(badge)
  }${site && renderInline(siteBadge(site))}${note && html`<p class="meta">${note}</p>`}</th>${cells.map((cell, at) => renderCell(cell, columns[at], renderBlocks))}</tr>`;
}

function renderCell(cell: Cell, column: string | undefined, renderBlocks: RenderBlocks): Html {
  const label = 'blocks' in cell ? column : (cell.label ?? column);
  const named = label !== undefined && html` data-label="${label}"`;
  if ('blocks' in cell)
    return new Html(`<td${named ? named.text : ''}>${renderBlocks(cell.blocks).text}</td>`);
  const { className, text } = cell;
  return html`<td${className !== undefined && html` class="${className}"`}${named}>${renderLine(text)}</td>`;
}

/** Data attributes of an element. */
export function renderData(data: Readonly<Record<string, string>>): Html[] {
  return Object.entries(data).map(([name, value]) => html` data-${name}="${value}"`);
}
