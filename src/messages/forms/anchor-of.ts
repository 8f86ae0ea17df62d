/** The fewest letters of an anchor, so that few other texts contain it. */
const MIN_LENGTH = 3;
/** Two letters of Chinese say enough. */
const IS_LONG = new RegExp(`[\\u3400-\\u9fff]{2}|.{${MIN_LENGTH}}`);
/** Words that many messages contain: only where a pattern has no other. */
const COMMON =
  /^(?:and|account|cannot|error|image|instance|must|not|parameters?|request|required|resource|set|specified|value)$/;
const OPTIONAL = /\[[^[\]]*\]/g;
const CHOICE = /<([^<>]*)>/g;
const SLOT = /\{=([^}]*)\}|\{.\}/g;

/**
 * The letters that every message of a compiled pattern contains: the longest run outside of what may be
 * missing or, if there is none, a run of each alternative, between `|`. Empty if there are none either.
 */
export function anchorOf(pattern: string): string {
  const required = requiredOf(pattern);
  const own = longestRun(required.replace(CHOICE, ' '));
  if (IS_LONG.test(own)) return own;
  for (const [, branches = ''] of required.matchAll(CHOICE)) {
    const runs = branches.split('|').map(longestRun);
    if (runs.every((run) => IS_LONG.test(run))) return runs.join('|');
  }
  return '';
}

/**
 * What every message of a compiled pattern contains, in lower case and with one space for any white space: one of the
 * phrases of each list.
 */
export function phrasesOf(pattern: string): string[][] {
  const required = requiredOf(pattern);
  const phrases = phrasesIn(required.replace(CHOICE, '^')).map((phrase) => [phrase]);
  const choices = Array.from(required.matchAll(CHOICE), ([, branches = '']) =>
    branches.split('|').map((branch) => longest(phrasesIn(branch))),
  );
  return [...phrases, ...choices].filter((some) => !some.includes(''));
}

/** The pattern without what may be missing. */
function requiredOf(pattern: string): string {
  let required = pattern.replace(/\\./g, '^');
  while (/\[/.test(required)) required = required.replace(OPTIONAL, '^');
  return required;
}

function phrasesIn(pattern: string): string[] {
  const parts = pattern.replace(SLOT, '^$1^').split(/[\^`,.:=()#*]+/);
  return parts.map((part) => part.trim());
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}

function runsOf(pattern: string): string[] {
  return pattern.replace(SLOT, ' $1 ').split(/[\s^`,.:=()]+/);
}

function longestRun(pattern: string): string {
  return runsOf(pattern).reduce((best, run) => (worthOf(run) >= worthOf(best) ? run : best), '');
}

function worthOf(run: string): number {
  return COMMON.test(run) ? MIN_LENGTH : run.length + (run.length > MIN_LENGTH ? 1 : 0);
}
