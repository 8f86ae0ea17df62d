/** Control characters that are not white space of code, and separators that no browser shows as such. */
const CONTROL = /[[\p{Cc}--[\t\n\r]]\p{Zl}\p{Zp}]/gv;
/** Characters without a width, such as marks that turn the direction of text, and halves of characters. */
const INVISIBLE = /[\p{Cf}\p{Cs}]/gu;
const ANY = /[[\p{Cc}--[\t\n\r]]\p{Zl}\p{Zp}\p{Cf}\p{Cs}]/v;

/**
 * Text as a reader sees it: a control character is a space, an invisible character is left out. So no
 * page shows a text that differs from the one that its source shows, or turns the text after it.
 */
export function visibleText(text: string): string {
  if (!ANY.test(text)) return text;
  return text.replace(CONTROL, ' ').replace(INVISIBLE, '');
}
