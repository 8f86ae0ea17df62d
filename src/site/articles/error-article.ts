import { countText } from '../../text/count-text.ts';
import {
  type Article,
  type Block,
  type Blocks,
  type Details,
  nameLink,
  paragraph,
  roleParagraph,
  type Section,
  textLink,
} from '../blocks/article.ts';
import type { ErrorPage } from './error-page.ts';
import { sourceLines } from './sections/citations.ts';
import { leadAdviceSection } from './sections/lead-advice-section.ts';
import { listingsSection } from './sections/listings-section.ts';
import { retrySection, retryVerdict } from './sections/retry-section.ts';

/** The page of an error code: that of one service, or that of all services that share it. */
export function errorArticle(page: ErrorPage): Article {
  const { code, removed, advice, retry, stance, sources } = page;
  return {
    className: 'error',
    title: { type: 'name', text: code },
    header: [{ type: 'control', control: 'copy', text: code, label: 'Copy code' }],
    blocks: [
      retryVerdict(retry, stance),
      removed !== null &&
        roleParagraph('note', `Removed from the API definitions; last seen on ${removed}.`),
      {
        type: 'group',
        className: 'columns',
        blocks: [
          {
            type: 'group',
            className: 'answer',
            blocks: [
              advice && leadAdviceSection(advice),
              guidesSection(page),
              listingsSection(page.listings, sources),
            ],
          },
          { type: 'group', label: 'Related', blocks: related(page) },
        ],
      },
      retrySection(retry),
      codeSection(page),
    ],
    sources: sourceLines(sources),
  };
}

/** Guides that explain the code, and the page of permissions of its service. */
function guidesSection({ guides, permissions }: ErrorPage): Section | null {
  const links = guides.map(({ title, path }) => ({ name: title, path }));
  if (permissions !== null)
    links.push({ name: 'Permissions for each operation of this service', path: permissions });
  if (links.length === 0) return null;
  return {
    type: 'section',
    className: 'guides',
    title: ['Related guides'],
    blocks: [{ type: 'list', className: 'links', items: links.map((link) => [textLink(link)]) }],
  };
}

/** The constant of the code in SDKs, and how to catch it. */
function codeSection({ constant, snippets }: ErrorPage): Section | null {
  if (constant === null) return null;
  const examples = snippets.map(({ language, text }): Block => {
    return { type: 'example', label: language, text, language: language.toLowerCase() };
  });
  const catching: Details = {
    type: 'details',
    summary: 'Catch it in TypeScript, Go, Python or Java',
    blocks: [{ type: 'group', className: 'split', blocks: examples }],
  };
  return {
    type: 'section',
    id: 'code',
    title: ['In your code'],
    blocks: [
      paragraph('SDK constant (Go, Java, Python): ', { type: 'name', text: constant }, ' ', {
        type: 'control',
        control: 'copy',
        text: constant,
        label: 'Copy name',
      }),
      examples.length > 0 && catching,
    ],
  };
}

function related({ category, parent, compare, siblings, similar, likely }: ErrorPage): Blocks {
  return [
    likelySection(likely),
    compare && compareNote(compare),
    parent && {
      type: 'section',
      title: ['Category'],
      blocks: [{ type: 'links', links: [parent] }],
    },
    siblings.length > 0 && {
      type: 'section',
      title: [`Other ${category} codes`],
      blocks: [{ type: 'links', links: siblings }],
    },
    similar.length > 0 && {
      type: 'section',
      title: ['Similar codes in other services'],
      blocks: [
        {
          type: 'list',
          className: 'links',
          items: similar.map((link) => [
            nameLink(link),
            ' ',
            { type: 'meta', text: [link.service] },
          ]),
        },
      ],
    },
  ];
}

/** Parameters found by their names alone, which the section says. */
function likelySection(likely: ErrorPage['likely']): Section | null {
  if (likely.length === 0) return null;
  const items = likely.map((link) => [
    nameLink(link),
    ' ',
    { type: 'meta', text: [countText([[link.actions, 'action']])] } as const,
  ]);
  return {
    type: 'section',
    title: [likely.length === 1 ? 'Likely parameter' : 'Likely parameters'],
    blocks: [
      { type: 'list', className: 'links', items },
      roleParagraph('meta', 'Guessed from the names.'),
    ],
  };
}

function compareNote({ link, isCommon, others }: NonNullable<ErrorPage['compare']>): Block {
  const services = countText([[others, 'other service']]);
  const text = isCommon
    ? `A common error code${services && `, also listed by ${services}`}: `
    : `Also used by ${services}: `;
  return roleParagraph('note', text, { type: 'link', text: 'compare', path: link.path }, '.');
}
