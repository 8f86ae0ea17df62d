/** How long the page's thread was held at once, in milliseconds. */
export interface ThreadWatch {
  /** The longest task that the browser reports; 0 for none, as it reports those over 50 ms alone. */
  longestTask: number;
  /** The longest that a message to the page itself was on its way. */
  longestGap: number;
}

/** The browser hands its reports on some time after the task. */
const REPORTS_MS = 200;

/** Watches the page's thread from now on, until the function that it gives is called. */
export function watchThread(): () => Promise<ThreadWatch> {
  const stopTasks = watchTasks();
  const stopBeat = watchBeat();
  return async () => {
    const longestGap = await stopBeat();
    await new Promise((resolve) => setTimeout(resolve, REPORTS_MS));
    return { longestTask: stopTasks(), longestGap };
  };
}

function watchTasks(): () => number {
  let longest = 0;
  const note = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  return () => {
    note(observer.takeRecords());
    observer.disconnect();
    return longest;
  };
}

/** Sends itself messages; each comes only when the thread is free. */
function watchBeat(): () => Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let sentAt = performance.now();
  let onStop: ((longest: number) => void) | undefined;
  port1.onmessage = () => {
    longest = Math.max(longest, performance.now() - sentAt);
    if (onStop) {
      port1.close();
      onStop(longest);
      return;
    }
    sentAt = performance.now();
    port2.postMessage(null);
  };
  port2.postMessage(null);
  return () =>
    new Promise((resolve) => {
      onStop = resolve;
    });
}
