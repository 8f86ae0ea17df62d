/** A dot on a chart, in pixels, with the name that may stand beside it. */
export interface NamedDot {
  name: string;
  x: number;
  y: number;
}

/** The side of its dot on which a name stands. */
export type Side = 'left' | 'right';

/** How wide and high a letter of a chart's labels is, and how far from the middle of its dot a name begins. */
const LETTER = { width: 6, height: 11 };
const GAP = 7;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Finds a side of its dot for each name, so that no name lies over another one or ends beyond `width`.
 * The first dots choose first; a name for which there is no room is left out.
 */
export function placeNames<Dot extends NamedDot>(
  dots: readonly Dot[],
  width: number,
): { dot: Dot; side: Side }[] {
  const taken: Box[] = [];
  return dots.flatMap((dot) => {
    for (const side of ['right', 'left'] as const) {
      const box = boxOf(dot, side);
      if (box.left < 0 || box.right > width || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return [{ dot, side }];
    }
    return [];
  });
}

function boxOf({ name, x, y }: NamedDot, side: Side): Box {
  const length = GAP + name.length * LETTER.width;
  const [top, bottom] = [y - LETTER.height / 2, y + LETTER.height / 2];
  return side === 'right'
    ? { left: x, right: x + length, top, bottom }
    : { left: x - length, right: x, top, bottom };
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
