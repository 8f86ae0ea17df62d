import type { Advice } from '../../schema/reviewed/advice.ts';
import { countText } from '../../text/count-text.ts';
import type { Article } from '../blocks/article.ts';
import { paragraph, roleParagraph, table } from '../blocks/make-blocks.ts';
import { adviceLink } from './sections/advice-link.ts';

/** The list of all advice, what covers the most codes first. */
export function adviceListArticle(
  advice: readonly Advice[],
  codeCount: (advice: Advice) => number,
): Article {
  const rows = advice
    .toSorted((one, other) => codeCount(other) - codeCount(one))
    .map((one) => ({
      head: [adviceLink(one)],
      note: countText([[codeCount(one), 'code']]),
      cells: [{ blocks: [paragraph(one.cause)] }],
    }));
  return {
    title: 'Advice',
    header: [
      roleParagraph(
        'lead',
        "What to do about an error, in our own words. Each code links to the advice that fits its name best. Tencent Cloud's own words are shown separately.",
      ),
    ],
    blocks: [table('Advice', ['Problem', 'Cause'], rows)],
  };
}
