import { whoFixes } from '../../knowledge/advice/who-fixes.ts';
import { counted } from '../../text/count-text.ts';
import type { Explanation, ServiceMeaning } from '../library/index.ts';
import { someNames } from './names.ts';
import { renderNote } from './note.ts';
import type { Screen } from './screen.ts';
import { wrapText } from './wrap-text.ts';

const MAX_SERVICES = 8;

/**
 * What a code means: the meaning that applies, then the others with their services, at most `limit` of
 * them. Empty where none is known.
 */
export function renderMeanings(
  { meaning, meanings }: Explanation,
  screen: Screen,
  limit: number,
): string[] {
  const applies = meaning === null ? [] : wrapText(meaning, screen.width, { first: '  ' });
  const others = meanings.filter((one) => one.meaning !== meaning);
  const more = others.length - limit;
  return [
    ...applies,
    ...others
      .slice(0, limit)
      .flatMap((one) =>
        wrapText(`${ownersOf(one)}: ${one.meaning}`, screen.width, { first: '  ', rest: '    ' }),
      ),
    ...(more > 0
      ? renderNote(`and ${counted(more, 'more meaning')}, which --json lists`, screen)
      : []),
  ];
}

/** The first thing to do, and who can do it; empty where no meaning applies. */
export function renderFix({ meaning, fix, meanings }: Explanation, screen: Screen): string[] {
  const applies = meanings.find((one) => one.meaning === meaning);
  if (!applies) return [];
  return [
    ...(fix === null ? [] : wrapText(fix, screen.width, { first: '  ' })),
    ...renderNote(`fixed by ${whoFixes(applies.fixedBy)}; ${provenance(applies)}`, screen),
  ];
}

function provenance({ nameOnly, stale }: ServiceMeaning): string {
  return [
    'our words, not those of Tencent Cloud',
    nameOnly && 'no source says more than the name',
    stale && 'its description has changed since',
  ]
    .filter(Boolean)
    .join('; ');
}

function ownersOf({ common, services }: ServiceMeaning): string {
  return common ? 'any service' : someNames(services, MAX_SERVICES);
}
