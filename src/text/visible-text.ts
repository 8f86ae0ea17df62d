/** Control characters that are not white space of code, and separators that no browser shows as such. */
const CONTROL = /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}]/gu;
/** Characters without a width, such as marks that turn the direction of text, and halves of characters. */
const INVISIBLE = /[\p{Cf}\p{Cs}]/gu;
const ANY = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * Text as a reader sees it: a control character is a space, an invisible character is left out. So no
 * page shows a text that differs from the one that its source shows, or turns the text after it.
 */
export function visibleText(text: string): string {
  if (!ANY.test(text)) return text;
  return text.replace(CONTROL, ' ').replace(INVISIBLE, '');
}
