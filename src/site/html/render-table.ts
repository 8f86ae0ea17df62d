import type { Blocks, Cell, Row, Table } from '../blocks/article.ts';
import { Html, html } from './html.ts';
import { renderInline, renderLine } from './render-inline.ts';

type RenderBlocks = (blocks: Blocks) => Html;

/** A table as HTML, named by its label. */
export function renderTable({ label, columns, rows }: Table, renderBlocks: RenderBlocks): Html {
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`);
  const shown = rows.map((row) => renderRow(row, renderBlocks));
  return html`<table class="records" aria-label="${label}"><thead><tr>${heads}</tr></thead><tbody>${shown}</tbody></table>`;
}

function renderRow({ id, data, head, badge, note, cells }: Row, renderBlocks: RenderBlocks): Html {
  return html`<tr${id !== undefined && html` id="${id}"`}${data && renderData(data)}><th scope="row">${renderLine(head)}${
    badge && renderInline(badge)
  }${note && html`<p class="meta">${note}</p>`}</th>${cells.map((cell) => renderCell(cell, renderBlocks))}</tr>`;
}

function renderCell(cell: Cell, renderBlocks: RenderBlocks): Html {
  if ('blocks' in cell) return new Html(`<td>${renderBlocks(cell.blocks).text}</td>`);
  const { className, label, text } = cell;
  return html`<td${className !== undefined && html` class="${className}"`}${
    label !== undefined && html` data-label="${label}"`
  }>${renderLine(text)}</td>`;
}

/** Data attributes of an element. */
export function renderData(data: Readonly<Record<string, string>>): Html[] {
  return Object.entries(data).map(([name, value]) => html` data-${name}="${value}"`);
}
