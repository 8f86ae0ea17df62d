import type { TypePath } from '../../../records/type-links.ts';
import type { PublishedParameter } from '../../../schema/published/parameter.ts';
import { type ParameterPlace, parameterAnchor } from '../../../text/paths.ts';
import { SITE_NAMES } from '../../../text/site-names.ts';
import type { Block, Cell, Details, Row, Text } from '../../blocks/article.ts';
import { badge, codeName, codeText, roleParagraph, table } from '../../blocks/make-blocks.ts';
import { parseProse } from '../../blocks/prose.ts';
import { sinceText } from '../history/since-words.ts';

const LABELS: Readonly<Record<ParameterPlace, string>> = {
  input: 'Input parameters',
  output: 'Output parameters',
  member: 'Members',
};

/** The members of a type, to unfold where a parameter refers to it; `null` if they are not shown. */
export type Unfold = (reference: string | null) => Details | null;

/**
 * A table of parameters, the required ones first, each with its anchor. Types that have a page lead to
 * it. A column that would be empty is left out.
 */
export function parameterTable(
  place: ParameterPlace,
  parameters: readonly PublishedParameter[],
  typePath: TypePath,
  unfold: Unfold = () => null,
): Block {
  const rows = requiredFirst(parameters).map((parameter) => ({
    id: parameterAnchor(place, parameter.name),
    ...parameterRow(parameter, typePath, unfold(parameter.reference)),
  }));
  const described = parameters.some(
    ({ statements, arrayForm, elsewhere, history }) =>
      statements.length || arrayForm || elsewhere || history,
  );
  const third = described ? 'Description' : 'Members';
  const isEmpty = rows.every(({ cells }) => cells.every(isEmptyCell));
  const shown = isEmpty ? rows.map((row) => ({ ...row, cells: row.cells.slice(0, 1) })) : rows;
  const columns = ['Name', 'Type', ...(isEmpty ? [] : [third])];
  return table(LABELS[place], columns, shown, 'parameters');
}

/** A parameter as a row: its name, its type, and what is said about it, above the members of its type. */
export function parameterRow(
  parameter: PublishedParameter,
  typePath: TypePath,
  members: Details | null,
): Row {
  const { name, required, arrayForm, statements, sites, elsewhere, history = [] } = parameter;
  const since = sinceText(history, 'TCCLI');
  const described = [
    ...statements.flatMap(({ text }) => parseProse(text)),
    arrayForm !== undefined && roleParagraph('meta', 'In a query string: ', codeText(arrayForm)),
    elsewhere && roleParagraph('meta', elsewhereText(parameter, elsewhere)),
    since !== null && roleParagraph('meta', `Since ${since}`),
    members,
  ];
  return {
    head: [codeName(name)],
    badge: required ? badge('required', 'strong') : null,
    site: sites?.[0],
    cells: [{ className: 'type', text: typeOf(parameter, typePath) }, { blocks: described }],
  };
}

/** What the other site states: `At the China site: optional.` */
function elsewhereText(
  { type }: PublishedParameter,
  { site, type: other, required }: NonNullable<PublishedParameter['elsewhere']>,
): string {
  const facts = [
    ...(other === type ? [] : [other]),
    ...(required === undefined ? [] : [required ? 'required' : 'optional']),
  ];
  return `At the ${SITE_NAMES[site]} site: ${facts.join(', ')}.`;
}

/** In the order of the source otherwise. */
function requiredFirst(parameters: readonly PublishedParameter[]): readonly PublishedParameter[] {
  const rank = ({ required }: PublishedParameter) => (required ? 0 : 1);
  return parameters.toSorted((a, b) => rank(a) - rank(b));
}

function isEmptyCell(cell: Cell): boolean {
  return !('blocks' in cell) || !cell.blocks.some(Boolean);
}

function typeOf({ type, reference }: PublishedParameter, typePath: TypePath): Text {
  const path = reference === null ? undefined : typePath(reference);
  if (reference === null || path === undefined) return [type];
  const before = type.slice(0, -reference.length);
  const link = codeName(reference, path);
  return before === '' ? [link] : [before, link];
}
