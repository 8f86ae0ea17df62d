/** Nothing: pages that are files are offline as they are. */
export async function registerServiceWorker(): Promise<void> {}
