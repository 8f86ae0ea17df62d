/** An element of XML. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN = /<\?xml [^?]*\?>|<(\/?)([a-z]+)((?:\s+[a-z]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([a-z]+)="([^"]*)"/g;
const REFERENCE = /&(?:(lt|gt|amp|quot)|#(\d+));|&/g;
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Reads the part of XML that reports use. @throws {Error} if it is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let end = 0;
  for (const match of xml.matchAll(TOKEN)) {
    if (match.index !== end) throw new Error(`not XML at ${end}`);
    end += match[0].length;
    const [, closing, name, attributes = '', empty, text] = match;
    const inner = open.at(-1);
    if (!inner) throw new Error('more closed than opened');
    if (text !== undefined) inner.text += decode(text);
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else`);
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [
        key,
        decode(value),
      ]);
      const element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      inner.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [only, ...others] = root.children;
  if (end !== xml.length || open.length !== 1 || !only || others.length > 0)
    throw new Error('not one element');
  return only;
}

function decode(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are not allowed in XML
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
    throw new Error('a control character');
  return text.replaceAll(REFERENCE, (whole, name?: string, number?: string) => {
    if (whole === '&') throw new Error('a bare &');
    return name === undefined ? String.fromCodePoint(Number(number)) : (NAMED[name] ?? '');
  });
}
