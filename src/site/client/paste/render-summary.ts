import { enableCopying } from '../copy.ts';
import { pageAddress } from '../page-address.ts';
import type { Copied, Line, Linked, PasteSummary, Row } from './paste-summary.ts';

/** The card of a summary. What comes from the paste becomes text, never markup. */
export function renderSummary(summary: PasteSummary | null, base: string): HTMLElement[] {
  if (!summary) return [];
  const { code, lines, rows } = summary;
  const card = element('div', '', [
    element('p', 'found', ['Found in what you pasted']),
    ...(code ? [element('p', 'name', renderLinked(code, base))] : []),
    ...lines.map((line) => renderLine(line, base)),
    ...(rows.length > 0
      ? [
          element(
            'dl',
            '',
            rows.flatMap((row) => renderRow(row, base)),
          ),
        ]
      : []),
  ]);
  enableCopying(card);
  return [card];
}

function renderLine({ label, says }: Line, base: string): HTMLElement {
  if (says.path === undefined)
    return element('p', '', [
      ...(label ? [element('strong', '', [label]), ' '] : []),
      ...prose(says.text),
    ]);
  const { text, path, note = path } = says;
  return element('p', '', [...prose(text), ' ', link(path, base, [`${note} ↗`])]);
}

function renderRow({ label, values, copy, notes = [], details }: Row, base: string): HTMLElement[] {
  return [
    element('dt', '', [label]),
    element('dd', '', [
      ...values.map((value, at) => {
        const isLast = at === values.length - 1;
        const button = copy && isLast ? [' ', copyButton(copy)] : [];
        return element('div', '', [...renderLinked(value, base), ...button]);
      }),
      ...notes.map(note),
      ...(copy && details
        ? [
            element('details', '', [
              element('summary', '', [details.title]),
              element('pre', '', [copy.text]),
              ...details.notes.map(note),
            ]),
          ]
        : []),
    ]),
  ];
}

function renderLinked({ text, path, note: words }: Linked, base: string): (HTMLElement | string)[] {
  const name = element('code', '', [text]);
  return [
    path === undefined ? name : link(path, base, [name]),
    ...(words === undefined ? [] : [' ', element('span', 'meta', [words])]),
  ];
}

function link(path: string, base: string, children: (HTMLElement | string)[]): HTMLElement {
  const made = document.createElement('a');
  made.href = path.startsWith('/') ? pageAddress(base, path) : path;
  made.append(...children);
  return made;
}

/** Hidden until {@link enableCopying} finds a clipboard. */
function copyButton({ name, text }: Copied): HTMLButtonElement {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'copy', hidden: true });
  button.textContent = `Copy ${name}`;
  button.dataset.copy = text;
  return button;
}

function note(text: string): HTMLElement {
  return element('p', 'meta', prose(text));
}

/** A sentence; what is in backquotes is code. */
function prose(text: string): (HTMLElement | string)[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? element('code', '', [part]) : part));
}

function element(
  tag: string,
  className: string,
  children: readonly (HTMLElement | string)[],
): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
