import type { Found } from '../reading.ts';

/** Words of people and programs between a name and the value that was sent. */
const SENT = String.raw`["'\`]?(?:\s{0,3}[:=]\s{0,3}|\s{1,3}(?=["'])|\s{0,2}(?:传的是|传了|传入|填的是|填了|设成|设为|写的是)\s{0,2}|\s(?:was|is set to|set to)\s)`;
const VALUE = String.raw`["'\`\[]{0,3}([^\s"'\`\],;，。；）)]{1,100})`;
/** A name of two words or more: `ResourceType`. */
const NAME = /\b[A-Z][a-z\d]+(?:[A-Z][A-Za-z\d]*)+\b/g;
const MAX_NAMES = 50;

/** The value that a text shows next to the name of a parameter, apart from the message: `Region:sh`. */
export function sentValue(text: string, parameter: Found): Found | null {
  const name = parameter.value.replace(/^.*\./, '').replace(/[^\w-]/g, '');
  if (name.length < 2) return null;
  const pattern = new RegExp(`(?:^|[^\\w.-]|--)${name}${SENT}${VALUE}`, 'g');
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const value = match[1] ?? '';
    const start = match.index + match[0].length - value.length;
    const isOther = start >= parameter.end || start + value.length <= parameter.start;
    if (isOther) return { value, start, end: start + value.length };
  }
  return null;
}

/** The word of a text that the code itself names, with the value next to it: `ResourceType` of `…ResourceTypeInvalid`. */
export function parameterInCode(text: string, code: string): Found | null {
  const subCode = code.slice(code.indexOf('.') + 1);
  let names = 0;
  for (const match of text.matchAll(NAME)) {
    names += 1;
    if (names > MAX_NAMES) break;
    const [name] = match;
    if (name === subCode || !subCode.includes(name)) continue;
    const found = { value: name, start: match.index, end: match.index + name.length };
    if (sentValue(text, { ...found, start: 0, end: 0 })) return found;
  }
  return null;
}
