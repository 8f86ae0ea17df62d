/** How long one slice of work may hold the thread, in milliseconds; a task over 50 is felt. */
const SLICE_MS = 15;

/** Work in steps of some microseconds, with what comes of it. */
export type Steps<Result> = Generator<undefined, Result>;

/** Takes all steps, giving way to the browser whenever a slice is used up. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  let sliceEnds = performance.now() + SLICE_MS;
  for (let count = 1; ; count++) {
    const { done, value } = steps.next();
    if (done) return value;
    // A clock read costs more than most steps, so only some of them are followed by one.
    if (count % 64 === 0 && performance.now() > sliceEnds) {
      await giveWay();
      sliceEnds = performance.now() + SLICE_MS;
    }
  }
}

/** Takes all steps in one go. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Ends the present task and goes on in another. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    // A timer that follows from others waits four milliseconds; a message does not.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
