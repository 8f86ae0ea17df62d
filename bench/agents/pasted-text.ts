import type { Answer } from './failures.ts';

const LABELED_CODE = /\bcode\b['"]?\s*[=:>]+\s*['"]?([A-Z]\w+(?:\.\w+)*)/i;
const BARE_CODE = /\b([A-Z][a-z]+[A-Z]\w*(?:\.[A-Z]\w+)*)\b/;
const QUOTED_PARAMETER = /(?:parameter|参数)\s*`([^`]+)`|specified in `([^`]+)`/i;
const OPERATION = /perform operation \(([^)]+)\)/;
const RESOURCE = /resource \(([^)]+)\)/;
const CLOCK = /time synchronization|clock/i;
const LATER = /later|稍后|reduce the frequency|timed out|exceed|超过/i;

/**
 * What the text alone gives to a careful reader who knows neither the codes nor the forms of the messages: the first labeled
 * code, the parameter in quotes, the permission as it is printed, and repeating where the text speaks of later or too much.
 */
export function readPastedText(text: string): Answer {
  const operation = OPERATION.exec(text)?.[1];
  const parameter = QUOTED_PARAMETER.exec(text);
  return {
    code: (LABELED_CODE.exec(text) ?? BARE_CODE.exec(text))?.[1] ?? null,
    parameter: parameter?.[1] ?? parameter?.[2] ?? null,
    permission: operation ? { operation, resource: RESOURCE.exec(text)?.[1] ?? null } : null,
    retry: CLOCK.test(text) ? 'clock' : LATER.test(text) ? 'backoff' : 'no',
  };
}
