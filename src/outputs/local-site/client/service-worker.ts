/** Does nothing: pages that are files work offline without a service worker. */
export async function registerServiceWorker(): Promise<void> {}
