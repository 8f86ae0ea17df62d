/** The value that this browser keeps under a key; empty if there is none, or storage is denied. */
export function keptValue(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a value for later pages; an empty one is forgotten. If storage is denied, it is for this page alone. */
export function keepValue(key: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
}
