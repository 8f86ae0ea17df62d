import { DEFAULT_EDITION, type Edition } from '../../src/schema/facts/edition.ts';
import { visibleText } from '../../src/text/visible-text.ts';

/** The site that an edition's links without a host lead to. */
const SITES: Readonly<Record<Edition, string>> = {
  international: 'https://www.tencentcloud.com',
  china: 'https://cloud.tencent.com',
};

/** Tags without meaning, of which only the text stays. */
const PLAIN_TAGS = new Set(
  'b strong i em u s del font span small sub label center tt kbd section article'.split(' '),
);
/** Tags whose text begins a new line. */
const BREAKING_TAGS = new Set(
  'br hr p div tr table thead tbody ul ol pre blockquote h1 h2 h3 h4 h5 h6 dx-alert dl dt dd'.split(
    ' ',
  ),
);
const ENTITIES = new Map([
  ['quot', '"'],
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['emsp', ' '],
  ['ensp', ' '],
]);

/** What must be looked at more closely: characters that nobody sees, doubled spaces, tags, marks of Markdown. */
const MARKED = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<&\u00a0*\\]| {2}|\]\(/u;
/** What only means something where a line begins. */
const LINE_MARKS = '#>+•|-`';
const TAGGED = /[<&]/;
/** A code span, an address in angle brackets, a tag, an entity. */
const TOKENS =
  /`[^`\n]*`|<(https?:\/\/[^<>\s]+)>|<(\/?)([a-z][a-z0-9-]*)(\s[^<>]*|\/)?>|&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi;
/** A code span, bold text, an escaped character. */
const INLINE = /`[^`\n]*`|(?<!\*)\*\*(?!\*)((?:[^*`\n]|`[^`\n]*`)+)\*\*(?!\*)|\\{1,9}(')|\\([_*])/g;
/** A code span, a link. */
const LINKS = /`[^`\n]*`|\[([^[\]\n]*)\]\(\(?([^()\s]*)\)?\)/g;

/**
 * The provider's text, which mixes HTML and Markdown, as statements are written: lines, `- ` items,
 * `` `code` `` and `[links](https://…)`. Markup that is not known stays, as it is text more often
 * than not (`<InstanceId>`). Empty when nothing is said.
 */
export function normalizeText(text: string, edition: Edition = DEFAULT_EDITION): string {
  if (isPlain(text)) return text;
  const site = SITES[edition];
  const plain = visibleText(TAGGED.test(text) ? withoutTags(text, site) : text);
  if (!plain.includes('\n')) return tidyLine(plain, site);
  let lines = '';
  for (const written of plain.split('\n')) {
    const line = tidyLine(written, site);
    if (line !== '' && !isLoneStop(line)) lines += lines === '' ? line : `\n${line}`;
  }
  return lines;
}

/** What is left of a sentence whose list ended before its stop: `<ul>…</ul>.` */
function isLoneStop(line: string): boolean {
  return line.length === 1 && '.,;。'.includes(line);
}

/** Whether text is a line that needs no change. Most lines do not, so this is checked first. */
function isPlain(text: string): boolean {
  return !MARKED.test(text) && text.trim() === text && !LINE_MARKS.includes(text.charAt(0));
}

/** A link or code that has begun and waits for its end. */
interface Opened {
  from: number;
  href: string;
}

function withoutTags(text: string, site: string): string {
  const out: string[] = [];
  const opened: { a: Opened | null; code: Opened | null } = { a: null, code: null };
  let atItem = false;
  const say = (said: string) => {
    if (atItem && said.trim() === '') return;
    atItem = false;
    out.push(said);
  };
  const breakLine = () => {
    if (!atItem) out.push('\n');
  };
  const close = (kind: 'a' | 'code') => {
    const start = opened[kind];
    opened[kind] = null;
    if (!start || start.from > out.length) return;
    const inner = out.splice(start.from).join('');
    out.push(kind === 'a' ? link(inner, start.href, site) : code(inner));
  };
  let last = 0;
  for (const match of text.matchAll(TOKENS)) {
    if (match.index > last) say(text.slice(last, match.index));
    last = match.index + match[0].length;
    const [whole, address, slash, tagName, attributes = '', entity] = match;
    const tag = tagName?.toLowerCase();
    if (address !== undefined) say(address);
    else if (entity !== undefined) say(decode(entity) ?? whole);
    else if (tag === undefined) say(whole);
    else if (tag === 'a' || tag === 'code') {
      close(tag);
      if (!slash) opened[tag] = { from: out.length, href: tag === 'a' ? hrefIn(attributes) : '' };
    } else if (tag === 'li') {
      out.push(slash ? '\n' : '\n- ');
      atItem = !slash;
    } else if (tag === 'td' || tag === 'th') out.push(slash ? '' : ' | ');
    else if (tag === 'sup') out.push(slash ? '' : '^');
    else if (BREAKING_TAGS.has(tag)) breakLine();
    else if (!PLAIN_TAGS.has(tag) && tag !== 'img') say(whole);
  }
  if (last < text.length) say(text.slice(last));
  return out.join('');
}

function hrefIn(attributes: string): string {
  const match = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim();
}

function code(text: string): string {
  const shown = text.replace(/\s+/g, ' ').trim();
  return shown === '' || shown.includes('`') ? text : `\`${shown}\``;
}

function link(text: string, href: string, site: string): string {
  const shown = text.replace(/\s+/g, ' ').trim();
  const target = addressOf(href.replaceAll('&amp;', '&'), site);
  return target && shown !== '' && !/[[\]]/.test(shown) ? `[${shown}](${target})` : text;
}

/** An absolute URL for prose; `null` for a fragment and for text that is not a URL. */
function addressOf(href: string, site: string): string | null {
  const absolute = /^\/(?!\/)/.test(href) ? site + href : href;
  if (!/^https?:\/\//i.test(absolute)) return null;
  const url = URL.parse(absolute);
  return url ? url.href.replaceAll('(', '%28').replaceAll(')', '%29') : null;
}

function decode(entity: string): string | null {
  const named = ENTITIES.get(entity.toLowerCase());
  if (named !== undefined || !entity.startsWith('#')) return named ?? null;
  const hex = /^#x/i.test(entity);
  const point = Number.parseInt(entity.slice(hex ? 2 : 1), hex ? 16 : 10);
  return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : null;
}

function tidyLine(written: string, site: string): string {
  if (isPlain(written)) return written;
  let line = written.replace(/[^!-\uffff]+|\u00a0+/g, ' ').trim();
  if (isDecoration(line)) return '';
  if (/^[#>*+•|]/.test(line)) line = withoutLineMark(line);
  if (line.includes('**') || line.includes('\\')) line = line.replace(INLINE, inlineText);
  if (line.includes(']('))
    line = line.replace(LINKS, (whole, text?: string, target?: string) =>
      text === undefined || target === undefined ? whole : (linkText(text, target, site) ?? whole),
    );
  return line.trim();
}

/** A fence of code, a rule between paragraphs or below the head of a table, an item without text. */
function isDecoration(line: string): boolean {
  return (
    line === '-' ||
    line === '|' ||
    line.startsWith('```') ||
    /^(?:-{3,}|\*{3,}|={3,})$/.test(line) ||
    (line.includes('---') && line.includes('|') && /^[\s|:.-]+$/.test(line))
  );
}

function withoutLineMark(line: string): string {
  return line
    .replace(/^>(?:[!?]\s*|\s+(?!\d)|$)/, '')
    .replace(/^#{1,6}\s+/, '')
    .replace(/^[*+•]\s+/, '- ')
    .replace(/^\|\s*|\s*\|$/g, '');
}

function inlineText(whole: string, bold?: string, apostrophe?: string, escaped?: string): string {
  if (bold !== undefined) return bold === bold.trim() ? bold : whole;
  return apostrophe ?? escaped ?? whole;
}

/** A link of Markdown, of which one that leads nowhere is its text; `null` for what only looks like one. */
function linkText(text: string, target: string, site: string): string | null {
  if (target === '' || target.startsWith('#')) return text || null;
  const address = /^https?:|^\/document\//i.test(target) ? addressOf(target, site) : null;
  return address && text.trim() !== '' ? `[${text}](${address})` : null;
}
