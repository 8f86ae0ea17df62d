import { whoFixes } from '../../knowledge/advice/who-fixes.ts';
import { counted } from '../../text/count-text.ts';
import { escapeControl } from '../../text/escape-control.ts';
import type { Explanation, ServiceMeaning } from '../library/index.ts';
import { someNames } from './layout/names.ts';
import { renderNote } from './layout/note.ts';
import { wrapText } from './layout/wrap-text.ts';
import type { Screen } from './screen.ts';

/** More names of services make a line hard to read. */
export const MAX_SERVICES = 8;

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
      ? renderNote(`and ${counted(more, 'more meaning')}${screen.hints.wordings}`, screen)
      : []),
  ];
}

/** The first thing to do, who can do it, and whose words it is; empty where neither message nor meaning says it. */
export function renderFix(
  { meaning, fix, fixedBy, meanings }: Explanation,
  screen: Screen,
): string[] {
  const applies = meanings.find((one) => one.meaning === meaning);
  if (!applies && fix === null) return [];
  const who = fixedBy.length === 0 ? [] : [`fixed by ${whoFixes(fixedBy)}`];
  return [
    ...(fix === null ? [] : wrapText(escapeControl(fix), screen.width, { first: '  ' })),
    ...renderNote([...who, provenance(applies)].join('; '), screen),
  ];
}

function provenance(meaning: ServiceMeaning | undefined): string {
  return [
    'our words, not those of Tencent Cloud',
    meaning?.nameOnly && 'no source says more than the name',
    meaning?.stale && 'its description has changed since',
  ]
    .filter(Boolean)
    .join('; ');
}

/** Who has a meaning: `cam, ssm`, or any service. */
export function ownersOf({ common, services }: ServiceMeaning): string {
  return common ? 'any service' : someNames(services, MAX_SERVICES);
}
