/**
 * Fetches a part of the search index, as text.
 * @throws {Error} if the site does not answer with it.
 */
export async function fetchPart(base: string, part: string): Promise<string> {
  const response = await fetch(`${base.replace(/\/$/, '')}/search/${part}.json`);
  if (!response.ok) throw new Error(`The search index answered ${response.status}`);
  return response.text();
}

/**
 * Fetches a record of the JSON API.
 * @throws {Error} if the site does not answer with it.
 */
export async function fetchRecord<Value>(base: string, path: string): Promise<Value> {
  const response = await fetch(base.replace(/\/$/, '') + path);
  if (!response.ok) throw new Error(`The record answered ${response.status}`);
  return response.json();
}
