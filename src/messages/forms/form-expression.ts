/** White space with the edges of boxes and the signs of comments and quotations. */
export const SPACE = '[\\s│|>#*]';
const MAYBE_SPACE = `${SPACE}{0,24}`;
/** Quotation marks and white space of a slot, also as a printed list or JSON has them. */
const QUOTES = '[\\s`\'"“”‘’「」『』*\\\\]{0,6}';
const LISTED = '[\\s[`\'"“”‘’「」『』*\\\\]{0,6}';
const LIST_END = '[\\s\\]`\'"“”‘’「」『』*\\\\]{0,6}';

/** Words that a sentence has where a form has the name of a parameter; not in quotation marks or in a path. */
const NO_PARAMETER =
  '(?!(?:it|this|that|these|they|the|a|an|and|or|not|values?|param(?:eter)?s?|request|which|field|there|you|we|must|is)\\b(?![.[]\\w|[`\'"”’」*\\\\]))';
const NUMBER = '[-+~]?(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,20})(?:\\.\\d{1,9})?';

/** The expression of a kind of slot, by its letter. */
const SLOTS: Readonly<Record<string, string>> = {
  p: `${NO_PARAMETER}[a-z_]\\w{0,60}(?:[.-]\\w{1,60}|\\[\\d{0,4}\\]){0,12}`,
  k: '[a-z]\\w{0,40}(?:id|type|name|zone|region|key)s?',
  n: NUMBER,
  r: `[[(（]${SPACE}{0,4}[^\\])）\\n]{1,60}[\\])）]|${NUMBER}\\s{0,4}(?:[-–—~～至到]|to)\\s{0,4}${NUMBER}|[^\`\\n]{1,60}(?=\`)`,
  l: '\\[[^\\]\\n]{1,200}\\]|[^\\s[。;；][^\\n。;；]{0,200}',
  L: '\\[[^\\]\\n]{1,200}\\]|[^\\s[。;；][^\\n。;；]{0,200}?',
  i: '(?!(?:is|was|not|does|has|the|in)\\b)[\\w*+](?:[\\w*.:/@+-]{0,98}[\\w*])?',
  w: '[\\w-]{1,60}',
  s: '[^\\s,，.。;；:：`\'"()（）](?:[^\\n,，.。;；:：`"()（）]{0,58}[^\\s,，.。;；:：`\'"()（）])?',
  S: '[^\\s,，.。;；:：`\'"()（）](?:[^\\n,，.。;；:：`"()（）]{0,58}?[^\\s,，.。;；:：`\'"()（）])??',
  u: '[a-z%]{1,20}|[\\u3400-\\u9fff]{1,3}',
  t: '[a-z][\\w-]{0,40}(?:\\.[\\w-]{1,30}){0,3}',
  z: '[a-z\\d][a-z\\d-]{2,40}',
  v: '[^\\s`"“”‘’「」,，。;；()（）[\\]\'](?:[^\\s`"“”‘’「」,，。;；()（）[\\]\']{0,98}[^\\s`"“”‘’「」,，。;；()（）[\\]\'.])?',
  V: '[^\\s`"“”，。;；][^`"“”\\n，。]{0,98}?',
  x: '[^\\s。](?:[^\\n。.]|\\.(?=\\S)){0,160}',
};

/** What else a pattern contains that is not a letter. */
const SIGNS: Readonly<Record<string, string>> = {
  ' ': `${SPACE}{1,24}`,
  '^': MAYBE_SPACE,
  '`': QUOTES,
  ',': `${MAYBE_SPACE}[，,、]?${MAYBE_SPACE}`,
  '.': `[.。]?${MAYBE_SPACE}`,
  ':': `${MAYBE_SPACE}[\`'"\\\\]{0,2}[：:]${MAYBE_SPACE}`,
  '=': `${MAYBE_SPACE}=${MAYBE_SPACE}`,
  '(': `${MAYBE_SPACE}[(（]${MAYBE_SPACE}`,
  ')': `${MAYBE_SPACE}[)）]${MAYBE_SPACE}`,
  '[': '(?:',
  ']': ')?',
  '<': '(?:',
  '>': ')',
  '|': '|',
};
const PART = /\\(.)|\{=([^}]*)\}|\{(\w)\}|[^\\{]/g;

/** The regular expression of a compiled form's pattern; its groups are the slots. Flags: `di`. */
export function formExpression(pattern: string): RegExp {
  const source = pattern.replace(
    PART,
    (part, escaped?: string, word?: string, slot?: string, at = 0) => {
      const last = at + part.length === pattern.length;
      if (word) return `${at === 0 ? '' : QUOTES}(${escapeLetters(word)})${last ? '' : QUOTES}`;
      if (slot) return slotExpression(slot, at === 0, last);
      if (escaped) return escapeLetters(escaped);
      return SIGNS[part] ?? escapeLetters(part);
    },
  );
  const starts = /^(?:\w|\{[^SsVvXx])/.test(pattern) ? '\\b' : '';
  const ends = /[a-z0-9]$/.test(pattern) ? '\\b' : '';
  return new RegExp(`${starts}${source}${ends}`, 'di');
}

/** A slot with what may surround it; at an end of the pattern, nothing does. */
function slotExpression(letter: string, first: boolean, last: boolean): string {
  const kind = letter.toLowerCase();
  const [before, behind] = /[kpitvw]/.test(kind) ? [LISTED, LIST_END] : [QUOTES, QUOTES];
  return `${first ? '' : before}(${SLOTS[letter] ?? SLOTS[kind]})${last ? '' : behind}`;
}

function escapeLetters(letters: string): string {
  return letters.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
