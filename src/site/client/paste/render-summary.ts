import { enableCopying } from '../copy.ts';
import { makeElement, makeLink } from '../make-element.ts';
import { renderName } from '../offers/render-name.ts';
import { pageAddress } from '../page-address.ts';
import type { Copied, Line, Linked, PasteSummary, Row } from './paste-summary.ts';

/** The card of a summary, the answer first. What comes from the paste becomes text, never markup. */
export function renderSummary(summary: PasteSummary | null, base: string): HTMLElement[] {
  if (!summary) return [];
  const { code, lines, rows } = summary;
  const main = rows.find(({ copy, details }) => copy && details)?.copy;
  const card = makeElement(
    'div',
    'paste-card',
    makeElement(
      'div',
      'paste-head',
      makeElement('p', 'found', 'Found in what you pasted'),
      ...(main ? [copyButton(main)] : []),
    ),
    ...(code ? [renderCode(code, base)] : []),
    ...lines.map((line) => renderLine(line, base)),
    ...(rows.length > 0
      ? [makeElement('dl', '', ...rows.flatMap((row) => renderRow(row, base)))]
      : []),
  );
  enableCopying(card);
  return [card];
}

function renderCode({ text, path, note: words }: Linked, base: string): HTMLElement {
  const name = renderName(text, []);
  return makeElement(
    'p',
    'headline',
    path === undefined ? name : link(path, base, name),
    ...(words === undefined ? [] : [' ', makeElement('span', 'meta', words)]),
  );
}

function renderLine({ label, says, retry }: Line, base: string): HTMLElement {
  const { text, path, note = path } = says;
  if (retry)
    return makeElement('p', '', makeElement('span', `chip retry ${retry}`, ...prose(text)));
  if (path !== undefined)
    return makeElement('p', '', ...prose(text), ' ', link(path, base, `${note} ↗`));
  if (label === 'Fix') return makeElement('p', 'fix', ...prose(text));
  return makeElement(
    'p',
    'answer',
    ...(label ? [makeElement('code', '', label), ': '] : []),
    ...prose(text),
  );
}

function renderRow({ label, values, copy, notes = [], details }: Row, base: string): HTMLElement[] {
  // The button of what is folded is in the head of the card.
  const button = copy && !details ? [' ', copyButton(copy)] : [];
  return [
    makeElement('dt', '', label),
    makeElement(
      'dd',
      '',
      ...values.map((value, at) => {
        const isLast = at === values.length - 1;
        return makeElement('div', '', ...renderLinked(value, base), ...(isLast ? button : []));
      }),
      ...notes.map(note),
      ...(copy && details ? [renderDetails(copy, details)] : []),
    ),
  ];
}

function renderDetails(
  { text }: Copied,
  { title, notes }: NonNullable<Row['details']>,
): HTMLElement {
  return makeElement(
    'details',
    '',
    makeElement('summary', '', title),
    makeElement('pre', '', text),
    ...notes.map(note),
  );
}

function renderLinked({ text, path, note: words }: Linked, base: string): (HTMLElement | string)[] {
  const name = makeElement('code', '', text);
  return [
    path === undefined ? name : link(path, base, name),
    ...(words === undefined ? [] : [' ', makeElement('span', 'meta', words)]),
  ];
}

function link(path: string, base: string, child: HTMLElement | string): HTMLAnchorElement {
  return makeLink(path.startsWith('/') ? pageAddress(base, path) : path, child);
}

/** Hidden until {@link enableCopying} finds a clipboard. */
function copyButton({ name, text }: Copied): HTMLButtonElement {
  const button = makeElement('button', 'copy', `Copy ${name}`);
  Object.assign(button, { type: 'button', hidden: true });
  button.dataset.copy = text;
  return button;
}

function note(text: string): HTMLElement {
  return makeElement('p', 'meta', ...prose(text));
}

/** A sentence; what is in backquotes is code. */
function prose(text: string): (HTMLElement | string)[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? makeElement('code', '', part) : part));
}
