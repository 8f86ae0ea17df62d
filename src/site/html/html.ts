const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** HTML that is known to be whole and safe. Made by {@link html}, never of text that comes from outside. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template may hold: text is escaped, HTML is not, lists are joined, nothing gives nothing. */
export type Part = string | number | Html | readonly Part[] | false | null | undefined;

/** Text as HTML that shows exactly it, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character)
    : text;
}

/** Makes HTML of a template: whatever is put into it is escaped, unless it is {@link Html} itself. */
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
