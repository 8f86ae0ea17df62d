type Mark = SVGAElement;

/** How far a mark may be to the side for each pixel that it is ahead, and still be reached by an arrow key. */
const SIDEWAYS = 2;

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Makes a chart one stop of the Tab key, in which the arrow keys move to the next mark that leads somewhere. */
export function enableChartKeys(frame: HTMLElement): void {
  const marks = [...frame.querySelectorAll<Mark>('.chart a')];
  const [first] = marks;
  if (!first) return;
  // The marks themselves can be reached by keys and scroll the frame.
  frame.removeAttribute('tabindex');
  for (const mark of marks) mark.setAttribute('tabindex', mark === first ? '0' : '-1');
  frame.addEventListener('focusin', ({ target }) => {
    const mark = target instanceof Element && target.closest<Mark>('.chart a');
    if (!mark) return;
    for (const other of marks) other.setAttribute('tabindex', other === mark ? '0' : '-1');
  });
  frame.addEventListener('keydown', (event) => {
    const from = document.activeElement?.closest<Mark>('.chart a');
    const next = from && nextMark(marks, from, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}

function nextMark(marks: readonly Mark[], from: Mark, key: string): Mark | undefined {
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  const [x, y] = centerOf(from);
  let best: { mark: Mark; cost: number } | undefined;
  for (const mark of marks) {
    const [atX, atY] = centerOf(mark);
    const ahead = (atX - x) * direction[0] + (atY - y) * direction[1];
    const aside = Math.abs((atX - x) * direction[1]) + Math.abs((atY - y) * direction[0]);
    const cost = ahead + aside * SIDEWAYS;
    if (ahead > 1 && (!best || cost < best.cost)) best = { mark, cost };
  }
  return best?.mark;
}

function centerOf(mark: Mark): [x: number, y: number] {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}
