/** Characters that take two columns: East Asian scripts in their full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** Where lines begin. */
export interface Indent {
  /** Before the first line. */
  readonly first?: string;
  /** Before the others; as many spaces as the first has columns when it is not given. */
  readonly rest?: string;
}

/**
 * Breaks a text between words into lines of so many columns, indents included. A word that is longer
 * stays whole, so that an address can be copied. Line breaks within the text stay.
 */
export function wrapText(text: string, width: number, { first = '', rest }: Indent = {}): string[] {
  const below = rest ?? ' '.repeat(columnsOf(first));
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const indent = lines.length === 0 ? first : below;
      if (line !== '' && columnsOf(indent) + columnsOf(line) + 1 + columnsOf(word) > width) {
        lines.push(indent + line.trimEnd());
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push((lines.length === 0 ? first : below) + line);
  }
  return lines;
}

/** How many columns a text without control characters takes. */
export function columnsOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
