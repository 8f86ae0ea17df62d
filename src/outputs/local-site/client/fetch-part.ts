/**
 * Loads a part of the search index, as text. It comes from a script, because a page that is a file may run scripts
 * but not read files.
 * @throws {Error} if the script is missing.
 */
export async function fetchPart(base: string, part: string): Promise<string> {
  const script = document.createElement('script');
  await new Promise<void>((done, fail) => {
    script.onload = () => done();
    script.onerror = () => fail(new Error(`The search index lacks its part ${part}`));
    script.src = `${base}search/${part}.js`;
    document.head.append(script);
  });
  script.remove();
  const text = window.tcerrParts?.[part];
  if (text === undefined) throw new Error(`The search index lacks its part ${part}`);
  return text;
}

/**
 * Local copies of the site do not contain the JSON API.
 * @throws {Error} always.
 */
export async function fetchRecord(): Promise<never> {
  throw new Error('A local copy has no records');
}
