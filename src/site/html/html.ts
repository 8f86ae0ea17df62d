const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** HTML that is complete and safe. {@link html} makes it; never construct it from text of content. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A value in a template: text is escaped, HTML is not, lists are joined, absent values are empty. */
export type Part = string | number | Html | readonly Part[] | false | null | undefined;

/** Escapes text for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character)
    : text;
}

/** Makes HTML from a template: every value is escaped unless it is {@link Html} itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = '';
  for (let at = 0; at < parts.length; at += 1) text += strings[at] + render(parts[at]);
  return new Html(text + strings.at(-1));
}

function render(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (part instanceof Html) return part.text;
  if (typeof part === 'number') return String(part);
  return part ? part.map(render).join('') : '';
}
