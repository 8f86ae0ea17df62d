/** The key in the tab's storage of the search that led to the page that is opened next. */
export const CAME_FROM = 'tcerr:results';

/** The search that led to this page, as it was kept; `null` if there is none, or the browser keeps nothing. */
export function keptResults(): string | null {
  try {
    return sessionStorage.getItem(CAME_FROM);
  } catch {
    return null;
  }
}
