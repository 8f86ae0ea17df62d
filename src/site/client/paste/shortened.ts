const MAX_LENGTH = 100;

/** A value on one line, cut after 100 characters. */
export function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line;
}
