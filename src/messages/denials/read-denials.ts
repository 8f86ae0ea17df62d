import type { Denial } from '../reading.ts';
import { readProse } from './read-prose.ts';
import { DENIAL_WORD, readSentence } from './read-sentence.ts';

/** More sentences of one text are not read. */
const MAX_SENTENCES = 100;

/**
 * What CAM refused, according to a text: each pair of operation and resource once, in the order of the text. The
 * wording is CAM's own; without it, running text that says that a permission such as `cvm:RunInstances` is missing.
 * Empty for denials of other clouds and for those that name no operation. It takes time in proportion to the
 * text, whatever the text is.
 * @param isService whether CAM knows a service of that name; it decides on running text only.
 */
export function readDenials(
  text: string,
  isService: (name: string) => boolean = () => true,
): readonly Denial[] {
  const denials = new Map<string, Denial>();
  let at = text.indexOf(DENIAL_WORD);
  let sentences = 0;
  while (at >= 0 && sentences < MAX_SENTENCES) {
    const sentence = readSentence(text, at);
    if (sentence) {
      sentences++;
      const { operation, resource } = sentence.denial;
      const pair = `${operation.value} ${resource?.value}`;
      if (!denials.has(pair)) denials.set(pair, sentence.denial);
    }
    at = text.indexOf(DENIAL_WORD, sentence?.end ?? at + DENIAL_WORD.length);
  }
  return denials.size > 0 ? [...denials.values()] : readProse(text, isService);
}
