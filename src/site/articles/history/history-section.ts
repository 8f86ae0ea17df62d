import { type ActionChange, actionTimeline } from '../../../records/changes/action-timeline.ts';
import type { ContentIndex } from '../../../records/content-index.ts';
import type { Action } from '../../../schema/facts/action.ts';
import type { ServiceVersion } from '../../../schema/facts/service.ts';
import { SITE_NAMES } from '../../../text/site-names.ts';
import type { Block, Text } from '../../blocks/article.ts';
import { codeText, joined, list, meta, roleParagraph, section } from '../../blocks/make-blocks.ts';

/** So many changes are listed; the records of the months have all. */
const MOST_CHANGES = 30;
/** So many names are listed of one change. */
const MOST_NAMES = 12;

/** What releases changed in an action, the newest first; absent where nothing is known to have changed. */
export function historySection(
  index: ContentIndex,
  version: ServiceVersion,
  action: Action,
): Block | null {
  const changes = actionTimeline(index, version, action);
  if (changes.length === 0) return null;
  const several = index.content.editions.length > 1;
  const left = changes.length - MOST_CHANGES;
  return section('History', { id: 'history' }, [
    list(
      changes.slice(0, MOST_CHANGES).map((change) => changeLine(change, several)),
      'timeline',
    ),
    left > 0 && roleParagraph('meta', `And ${left} earlier ${left === 1 ? 'change' : 'changes'}.`),
  ]);
}

function changeLine(change: ActionChange, several: boolean): Text {
  const { date, release, site, input, output, errorCodes } = change;
  const where = several ? `${SITE_NAMES[site]} ${release}` : release;
  const verb = change.change === 'added' ? 'Added' : 'Removed';
  const parts = [
    namesText('input', input),
    namesText('output', output),
    namesText(errorCodes.length === 1 ? 'error code' : 'error codes', errorCodes),
  ].filter((text) => text.length > 0);
  return [
    date,
    ' ',
    meta(where),
    ` ${verb} `,
    ...parts.flatMap((text, at) => (at > 0 ? ['; ', ...text] : text)),
  ];
}

function namesText(what: string, names: readonly string[]): Text {
  if (names.length === 0) return [];
  const shown = joined(
    names.slice(0, MOST_NAMES).map((name) => codeText(name)),
    ', ',
  );
  const left = names.length - MOST_NAMES;
  return [`${what} `, ...shown, ...(left > 0 ? [` and ${left} more`] : [])];
}
