/** A dot on a chart, in pixels, with the name that may be drawn next to it. */
export interface NamedDot {
  name: string;
  x: number;
  y: number;
}

/** The side of its dot on which a name is drawn. */
export type Side = 'right' | 'left' | 'above';

const SIDES: readonly Side[] = ['right', 'left', 'above'];
/** The width and height of a letter in a chart's labels, and the gap between a dot's center and its name. */
const LETTER = { width: 7, height: 13 };
const GAP = 7;
/** The radius of a dot. */
const RADIUS = 5;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Finds a side of its dot for each name, so that it covers no other name or dot and ends within `width`.
 * The first dots choose first; a name without room is left out.
 */
export function placeNames<Dot extends NamedDot>(
  dots: readonly Dot[],
  width: number,
): { dot: Dot; side: Side }[] {
  const names: Box[] = [];
  return dots.flatMap((dot) => {
    const others = dots.filter((other) => other !== dot).map(dotBox);
    const isFree = (box: Box) =>
      box.left >= 0 &&
      box.right <= width &&
      ![...names, ...others].some((other) => overlap(box, other));
    const side = SIDES.find((candidate) => isFree(boxOf(dot, candidate)));
    if (!side) return [];
    names.push(boxOf(dot, side));
    return [{ dot, side }];
  });
}

function dotBox({ x, y }: NamedDot): Box {
  return { left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS };
}

function boxOf({ name, x, y }: NamedDot, side: Side): Box {
  const length = name.length * LETTER.width;
  const [top, bottom] = [y - LETTER.height / 2, y + LETTER.height / 2];
  if (side === 'above')
    return { left: x - length / 2, right: x + length / 2, top: top - GAP * 2, bottom: top };
  return side === 'right'
    ? { left: x + GAP, right: x + GAP + length, top, bottom }
    : { left: x - GAP - length, right: x - GAP, top, bottom };
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
