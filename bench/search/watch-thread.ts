/** The longest blocks of the page's thread, in milliseconds. */
export interface ThreadWatch {
  /** The longest task that the browser reports; 0 if there is none, because it reports only tasks over 50 ms. */
  longestTask: number;
  /** The longest delay of a message from the page to itself. */
  longestGap: number;
}

/** The delay of the browser's reports after a task. */
const REPORTS_MS = 200;

/** Watches the page's thread until the returned function is called. */
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

/** Sends messages to itself; each arrives only when the thread is free. */
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
