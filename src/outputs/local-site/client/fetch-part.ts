/**
 * A part of the search index, as text: a script beside the pages leaves it behind, since a page that is a file may
 * run scripts beside it but not read files.
 * @throws {Error} when the script is not there.
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
