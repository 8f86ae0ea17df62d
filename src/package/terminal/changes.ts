import { counted } from '../../text/count-text.ts';
import { SITE_NAMES } from '../../text/site-names.ts';
import type {
  ChangedNames,
  OwnedNames,
  ReleaseChanges,
  VersionChanges,
} from '../answers/changes/changes-between.ts';
import { renderSections } from './layout/sections.ts';
import { wrapText } from './layout/wrap-text.ts';
import type { Screen } from './screen.ts';

/** More names are counted only; JSON lists them all. */
const MAX_NAMES = 30;

interface ChangedPart {
  readonly title: string;
  /** A line each: names, or an action with its names. */
  readonly lines: readonly string[];
}

/** The changes between two releases for a person: for each service what is gone, then what is new. */
export function renderReleaseChanges(changes: ReleaseChanges, screen: Screen): string {
  const { style, width } = screen;
  return renderSections([
    wrapText(titleOf(changes), width),
    ...changes.versions.map((version) => [
      style.strong(nameOf(version)),
      ...partsOf(version).flatMap(({ title, lines }) => [
        ...wrapText(title, width, { first: '  ' }).map(style.faint),
        ...lines.flatMap((line) => wrapText(line, width, { first: '    ', rest: '      ' })),
      ]),
    ]),
    ...(changes.versions.length === 0 ? [['Nothing changed.']] : []),
  ]);
}

/** The same as Markdown. */
export function changesMarkdown(changes: ReleaseChanges): string {
  const code = (line: string) => line.replaceAll(/[\w.-]*\w/g, (name) => `\`${name}\``);
  const sections = changes.versions.flatMap((version) => [
    `## ${nameOf(version)}`,
    ...partsOf(version, code).map(
      ({ title, lines }) => `${title}:\n\n${lines.map((line) => `- ${line}`).join('\n')}`,
    ),
  ]);
  const blocks = sections.length === 0 ? ['Nothing changed.'] : sections;
  return `${[`# ${titleOf(changes)}`, ...blocks].join('\n\n')}\n`;
}

function titleOf({ site, from, to }: ReleaseChanges): string {
  const [first, last] = [from, to].map(({ release, date }) => `${release} (${date})`);
  return `Changes from ${first} to ${last}, ${SITE_NAMES[site]} site`;
}

function nameOf({ service, apiVersion, version }: VersionChanges): string {
  const whole = version === null ? '' : version === 'added' ? ', a new version' : ', removed';
  return `${service} ${apiVersion}${whole}`;
}

/** What is gone first, then what calls may newly run into, then what is new. */
function partsOf(
  { removed, added }: VersionChanges,
  styled: (names: string) => string = (names) => names,
): ChangedPart[] {
  const names = (title: string, list: readonly string[]) => ({
    title: `${title} (${list.length})`,
    lines: list.length === 0 ? [] : [listed(list, styled)],
  });
  const owned = (title: string, list: readonly OwnedNames[]) => ({
    title,
    lines: list.map((one) => `${styled(one.action)}: ${listed(one.names, styled)}`),
  });
  const gone = (side: ChangedNames) => [
    names('removed codes', side.codes),
    names('removed actions', side.actions),
    names('removed data types', side.types),
  ];
  const begun = (side: ChangedNames) => [
    owned('newly possible codes', side.returned),
    names('new codes', side.codes),
    names('new actions', side.actions),
    owned('new parameters', side.input),
    owned('new parts of responses', side.output),
    names('new data types', side.types),
  ];
  return [...gone(removed), ...begun(added)].filter(({ lines }) => lines.length > 0);
}

function listed(names: readonly string[], styled: (names: string) => string): string {
  if (names.length <= MAX_NAMES + 1) return styled(names.join(', '));
  const more = counted(names.length - MAX_NAMES, 'more name');
  return `${styled(names.slice(0, MAX_NAMES).join(', '))} and ${more}, which --json lists`;
}
