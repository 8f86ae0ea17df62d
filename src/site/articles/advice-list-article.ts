import type { Advice } from '../../schema/reviewed/advice.ts';
import { countText } from '../../text/count-text.ts';
import { type Article, paragraph, roleParagraph } from '../blocks/article.ts';
import { adviceLink } from './sections/advice-link.ts';

/** The list of all advice, what covers the most codes first. */
export function adviceListArticle(
  advice: readonly Advice[],
  codeCount: (advice: Advice) => number,
): Article {
  return {
    title: 'Advice',
    header: [
      roleParagraph(
        'lead',
        "What to do about an error, in our own words. Each code links to the advice that fits its name best. Tencent Cloud's own words are shown separately.",
      ),
    ],
    blocks: [
      {
        type: 'table',
        label: 'Advice',
        columns: ['Problem', 'Cause'],
        rows: advice
          .toSorted((one, other) => codeCount(other) - codeCount(one))
          .map((one) => ({
            head: [adviceLink(one)],
            note: countText([[codeCount(one), 'code']]),
            cells: [{ blocks: [paragraph(one.cause)] }],
          })),
      },
    ],
  };
}
