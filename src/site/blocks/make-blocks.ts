import type { Link } from '../../records/link.ts';
import type { Edition } from '../../schema/facts/edition.ts';
import type { RetryAnswer } from '../../schema/reviewed/meaning.ts';
import { siteMark } from '../../text/site-names.ts';
import type {
  Badge,
  Blocks,
  ContentsPart,
  Control,
  Details,
  Example,
  Facts,
  Group,
  Heading,
  Inline,
  Links,
  List,
  Paragraph,
  ParagraphRole,
  Row,
  Section,
  Steps,
  Table,
  Text,
} from './article.ts';

type PlainInline<Type> = Extract<Inline, { type: Type }>;

/** A paragraph of some text. */
export function paragraph(...text: Text): Paragraph {
  return { type: 'paragraph', text };
}

/** A paragraph with a role. */
export function roleParagraph(role: ParagraphRole, ...text: Text): Paragraph {
  return { type: 'paragraph', role, text };
}

/** A heading without a section. */
export function heading(level: Heading['level'], title: Inline, className?: string): Heading {
  return { type: 'heading', level, className, text: [title] };
}

/** A section under its title. */
export function section(
  title: Inline,
  options: Pick<Section, 'id' | 'className' | 'level' | 'note' | 'folded'>,
  blocks: Blocks,
): Section {
  return { type: 'section', ...options, title: [title], blocks };
}

/** Blocks that HTML lays out together. */
export function group(options: Omit<Group, 'type' | 'blocks'>, blocks: Blocks): Group {
  return { type: 'group', ...options, blocks };
}

/** Blocks next to a list of the page's parts. */
export function withContents(parts: readonly ContentsPart[], blocks: Blocks): Blocks {
  return [
    group({ className: 'with-contents' }, [
      { type: 'control', control: 'contents', parts },
      group({ className: 'main' }, blocks),
    ]),
  ];
}

/** A list of lines. */
export function list(items: readonly Text[], className?: string): List {
  return { type: 'list', className, items };
}

/** A list of names that lead to their pages. */
export function linkList(links: readonly Link[], columns = false): Links {
  return { type: 'links', columns, links };
}

/** A table; `label` names it for screen readers. */
export function table(
  label: string,
  columns: readonly string[],
  rows: readonly Row[],
  className?: string,
): Table {
  return { type: 'table', className, label, columns, rows };
}

/** Facts by name; a fact without a value is left out. Those in `copied` have a button to copy them. */
export function factList(
  values: Readonly<Record<string, string | null | undefined>>,
  copied: readonly string[] = [],
): Facts {
  const facts = Object.entries(values).flatMap(([name, value]) =>
    value ? { name, value, canCopy: copied.includes(name) } : [],
  );
  return { type: 'facts', facts };
}

/** Code to read and copy. */
export function example(label: string, text: string, language?: string): Example {
  return { type: 'example', label, text, language };
}

/** Blocks that a reader opens by their summary. */
export function details(summary: string, blocks: Blocks, className?: string): Details {
  return { type: 'details', className, summary, blocks };
}

/** A button that copies a text; `purpose` names it where several have one label. */
export function copyButton(text: string, label: string, purpose?: string): Control {
  return { type: 'control', control: 'copy', text, label, ...(purpose && { purpose }) };
}

/** A name in code, such as a code or an action; with a path, it leads to its page. */
export function codeName(text: string, path?: string): PlainInline<'name'> {
  return { type: 'name', text, path };
}

/** Words that lead to a page. */
export function textLink(text: string, path: string): PlainInline<'link'> {
  return { type: 'link', text, path };
}

/** Words that lead to an address of another host. */
export function outsideLink(text: string, url: string): PlainInline<'outside'> {
  return { type: 'outside', text, url };
}

/** A value in code. */
export function codeText(text: string): PlainInline<'code'> {
  return { type: 'code', text };
}

/** Important words. */
export function strong(text: string): PlainInline<'strong'> {
  return { type: 'strong', text };
}

/** Words that are less important than those around them. */
export function meta(text: string): PlainInline<'meta'> {
  return { type: 'meta', text: [text] };
}

/** Words in Chinese, on a page in English. */
export function chinese(text: Text): PlainInline<'chinese'> {
  return { type: 'chinese', text };
}

/** What to do, in order. */
export function stepList(steps: Steps['steps']): Steps {
  return { type: 'steps', steps };
}

/** A short answer in a frame; `retry` gives it the color and the sign of an answer on retrying. */
export function chip(text: string, retry?: RetryAnswer): PlainInline<'chip'> {
  return { type: 'chip', text, retry };
}

/** A property in a word; `tone` is a class in HTML. */
export function badge(text: string, tone?: string): Badge {
  return { type: 'badge', text, tone };
}

/** Marks what only one site has. */
export function siteBadge(site: Edition): Badge {
  return badge(siteMark(site), `site ${site}`);
}

/** Pieces of text with something between them. */
export function joined(pieces: readonly Inline[], between: string): Text {
  return pieces.flatMap((piece, at) => (at === 0 ? [piece] : [between, piece]));
}
