/** How long one slice of work may hold the thread, in milliseconds; a task over 50 is felt. */
const SLICE_MS = 15;

/** Does `step` for 0 … count − 1, giving way to the browser whenever a slice is used up. */
export async function inSlices(count: number, step: (index: number) => void): Promise<void> {
  let sliceEnds = performance.now() + SLICE_MS;
  for (let index = 0; index < count; index++) {
    step(index);
    // A clock read costs more than most steps, so only some of them are followed by one.
    if (index % 64 === 63 && performance.now() > sliceEnds) {
      await giveWay();
      sliceEnds = performance.now() + SLICE_MS;
    }
  }
}

/** Ends the present task and goes on in another. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
