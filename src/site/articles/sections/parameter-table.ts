import type { TypePath } from '../../../records/type-links.ts';
import type { PublishedParameter } from '../../../schema/published/parameter.ts';
import { type ParameterPlace, parameterAnchor } from '../../../text/paths.ts';
import type { Badge, Block, Row, Text } from '../../blocks/article.ts';
import { badge, codeName, codeText, roleParagraph, table } from '../../blocks/make-blocks.ts';
import { parseProse } from '../../blocks/prose.ts';

const LABELS: Readonly<Record<ParameterPlace, string>> = {
  input: 'Input parameters',
  output: 'Output parameters',
  member: 'Members',
};

/** A table of parameters, each with its anchor; types that have a page lead to it. */
export function parameterTable(
  place: ParameterPlace,
  parameters: readonly PublishedParameter[],
  typePath: TypePath,
): Block {
  const rows = parameters.map((parameter) => parameterRow(place, parameter, typePath));
  return table(LABELS[place], ['Name', 'Type', 'Description'], rows);
}

function parameterRow(
  place: ParameterPlace,
  parameter: PublishedParameter,
  typePath: TypePath,
): Row {
  const { name, required, arrayForm, statements } = parameter;
  const described = [
    ...statements.flatMap(({ text }) => parseProse(text)),
    arrayForm !== undefined && roleParagraph('meta', 'In a query string: ', codeText(arrayForm)),
  ];
  return {
    id: parameterAnchor(place, name),
    head: [codeName(name)],
    badge: requiredBadge(required),
    cells: [{ className: 'type', text: typeOf(parameter, typePath) }, { blocks: described }],
  };
}

function typeOf({ type, reference }: PublishedParameter, typePath: TypePath): Text {
  const path = reference === null ? undefined : typePath(reference);
  if (reference === null || path === undefined) return [type];
  const before = type.slice(0, -reference.length);
  const link = codeName(reference, path);
  return before === '' ? [link] : [before, link];
}

function requiredBadge(required: boolean | undefined): Badge | null {
  if (required === undefined) return null;
  return required ? badge('required', 'strong') : badge('optional');
}
