import type { Link } from '../../records/link.ts';
import { siteMark } from '../../text/site-names.ts';
import { href } from '../address/href.ts';
import type {
  Block,
  Blocks,
  Details,
  Facts,
  Group,
  Heading,
  Links,
  List,
  Paragraph,
  Section,
  SourceStatement,
  Steps,
  Tabs,
} from '../blocks/article.ts';
import { copyButton } from '../blocks/make-blocks.ts';
import { renderBreaks } from './code-name.ts';
import { escapeHtml, Html, html } from './html.ts';
import { renderControl } from './render-control.ts';
import { renderExample } from './render-example.ts';
import { renderElement, renderLine, renderNameLink } from './render-inline.ts';
import { renderLongList } from './render-long-list.ts';
import { renderPageTabs } from './render-page-tabs.ts';
import { renderData, renderTable } from './render-table.ts';

/** Blocks of an article as HTML. */
export function renderBlocks(blocks: Blocks): Html {
  let shown = '';
  for (const block of blocks) if (block) shown += renderBlock(block).text;
  return new Html(shown);
}

function renderBlock(block: Block): Html {
  switch (block.type) {
    case 'paragraph':
      return renderParagraph(block);
    case 'heading':
      return renderHeading(block);
    case 'section':
      return renderSection(block);
    case 'group':
      return renderGroup(block);
    case 'list':
      return renderList(block);
    case 'links':
      return renderLinks(block);
    case 'long-list':
      return renderLongList(block, renderLine);
    case 'page-tabs':
      return renderPageTabs(block);
    case 'table':
      return renderTable(block, renderBlocks);
    case 'facts':
      return renderFacts(block);
    case 'statement':
      return renderStatement(block);
    case 'example':
      return renderExample(block);
    case 'steps':
      return renderSteps(block);
    case 'tabs':
      return renderTabs(block);
    case 'details':
      return renderDetails(block);
    case 'written':
      return new Html(block.html);
    case 'control':
      return renderControl(block);
  }
}

function renderParagraph({ role, text }: Paragraph): Html {
  return renderElement('p', text, role);
}

function renderHeading({ level, className, text }: Heading): Html {
  return renderElement(`h${level}`, text, className);
}

function renderSection(section: Section): Html {
  const { id, className, level = 2, title, note, folded, blocks } = section;
  const anchor = id !== undefined && html` id="${id}"`;
  const label = id !== undefined && html` aria-labelledby="${id}"`;
  const count = note !== undefined && html` <span class="meta">${note}</span>`;
  if (folded) {
    // A browser opens the section for a link to what is in it, but not for one to its heading.
    const inside = html`<div${anchor}>${renderBlocks(blocks)}</div>`;
    return html`<details${classOf(`folded ${className ?? ''}`.trim())}><summary><h${level}>${renderLine(title)}${count}</h${level}></summary>${inside}</details>`;
  }
  return html`<section${classOf(className)}${label}><h${level}${anchor}>${renderLine(title)}${count}</h${level}>${renderBlocks(blocks)}</section>`;
}

function renderGroup({ className, id, data, label, blocks }: Group): Html {
  const inner = renderBlocks(blocks);
  return label === undefined
    ? html`<div${classOf(className)}${id !== undefined && html` id="${id}"`}${data && renderData(data)}>${inner}</div>`
    : html`<aside aria-label="${label}">${inner}</aside>`;
}

function renderList({ className, items }: List): Html {
  const shown = items.map((item) => renderElement('li', item));
  return html`<ul${classOf(className)}>${shown}</ul>`;
}

function renderLinks({ columns, links }: Links): Html {
  if (!columns) {
    const items = links.map(
      ({ name, path, site }) =>
        `<li${siteClass(site)}>${renderNameLink(name, path).text}${siteWord(site)}</li>`,
    );
    return new Html(`<ul class="links">${items.join('')}</ul>`);
  }
  const items = links.map(
    ({ name, path, site }) =>
      `<li${siteClass(site)}><a href="${escapeHtml(href(path))}">${renderBreaks(name)}</a>${siteWord(site)}`,
  );
  return new Html(`<ul class="links names">${items.join('')}</ul>`);
}

function siteClass(site: Link['site']): string {
  return site ? ` class="${site}-only"` : '';
}

function siteWord(site: Link['site']): string {
  return site ? ` <small>${siteMark(site)}</small>` : '';
}

function renderFacts({ facts }: Facts): Html {
  const items = facts.map(
    ({ name, value, canCopy }) =>
      html`<div><dt>${name}</dt><dd>${value}${canCopy && renderControl(copyButton(value, 'Copy', `Copy ${value}`))}</dd></div>`,
  );
  return html`<dl class="facts">${items}</dl>`;
}

function renderStatement({ blocks, sources }: SourceStatement): Html {
  const cited = sources.map(
    (number) => html`<a href="#source-${number}" aria-label="Source ${number}">${number}</a>`,
  );
  return html`<div class="statement">${renderBlocks(blocks)}<span class="cited">${cited}</span></div>`;
}

function renderSteps({ steps }: Steps): Html {
  const items = steps.map(
    ({ title, blocks }) => html`<li><h3>${title}</h3>${renderBlocks(blocks)}</li>`,
  );
  return html`<ol class="steps">${items}</ol>`;
}

function renderTabs({ name, examples }: Tabs): Html {
  return html`<div class="tabs" data-tabs="${name}">${examples.map((one) => html`<div>${renderExample(one)}</div>`)}</div>`;
}

function renderDetails({ className, summary, blocks }: Details): Html {
  return html`<details${classOf(className)}><summary>${summary}</summary>${renderBlocks(blocks)}</details>`;
}

function classOf(className: string | undefined): Html | false {
  return className !== undefined && html` class="${className}"`;
}
