/** The service workers of the site; `undefined` if the browser has none or denies them to this page. */
export function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}
