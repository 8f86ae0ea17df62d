/** The duration of one time slice, in milliseconds; users notice a task over 50, and a phone is four times slower. */
const SLICE_MS = 10;

/** Work in steps of some microseconds, and its result. */
export type Steps<Result> = Generator<undefined, Result>;

/** Runs all steps, and yields to the browser after every time slice. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  let sliceEnds = performance.now() + SLICE_MS;
  for (let count = 1; ; count++) {
    const { done, value } = steps.next();
    if (done) return value;
    // Reading the clock costs more than most steps, so it happens after every 64th.
    if (count % 64 === 0 && performance.now() > sliceEnds) {
      await giveWay();
      sliceEnds = performance.now() + SLICE_MS;
    }
  }
}

/** Runs all steps in one go. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Ends the current task and continues in another. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    // A nested timer waits four milliseconds; a message does not.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
