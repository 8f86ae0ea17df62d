import { escapeControl } from '../text/escape-control.ts';

/**
 * Prints lines on standard output. This file is the only one that prints, because names and texts of
 * sources can contain characters that a terminal acts on: they are printed as `\u001b`.
 */
export function print(lines: string): void {
  console.log(printable(lines));
}

/** Prints lines in the same way on standard error. */
export function printError(lines: string): void {
  console.error(printable(lines));
}

function printable(lines: string): string {
  return escapeControl(lines.replace(/\n$/, ''), { keepLineBreaks: true });
}
