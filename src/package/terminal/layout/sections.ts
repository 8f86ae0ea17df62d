import type { Screen } from '../screen.ts';

/** Sections of lines with an empty line between them; those without lines are left out. */
export function renderSections(sections: readonly (readonly string[])[]): string {
  const blocks = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

/** Lines below a title; empty without lines. */
export function titled(title: string, lines: readonly string[], { style }: Screen): string[] {
  return lines.length === 0 ? [] : [style.strong(title), ...lines];
}
