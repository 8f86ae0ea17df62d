import type { TypePath } from '../../../records/type-links.ts';
import type { PublishedParameter } from '../../../schema/published/parameter.ts';
import { type ParameterPlace, parameterAnchor } from '../../../text/paths.ts';
import {
  type Badge,
  nameLink,
  type Row,
  roleParagraph,
  type Table,
  type Text,
} from '../../blocks/article.ts';
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
): Table {
  return {
    type: 'table',
    label: LABELS[place],
    columns: ['Name', 'Type', 'Description'],
    rows: parameters.map((parameter) => parameterRow(place, parameter, typePath)),
  };
}

function parameterRow(
  place: ParameterPlace,
  parameter: PublishedParameter,
  typePath: TypePath,
): Row {
  const { name, required, arrayForm, statements } = parameter;
  return {
    id: parameterAnchor(place, name),
    head: [{ type: 'name', text: name }],
    badge: requiredBadge(required),
    cells: [
      { className: 'type', text: typeOf(parameter, typePath) },
      {
        blocks: [
          ...statements.flatMap(({ text }) => parseProse(text)),
          arrayForm
            ? roleParagraph('meta', 'In a query string: ', { type: 'code', text: arrayForm })
            : null,
        ],
      },
    ],
  };
}

function typeOf({ type, reference }: PublishedParameter, typePath: TypePath): Text {
  const path = reference === null ? undefined : typePath(reference);
  if (reference === null || path === undefined) return [type];
  const before = type.slice(0, -reference.length);
  const link = nameLink({ name: reference, path });
  return before === '' ? [link] : [before, link];
}

function requiredBadge(required: boolean | undefined): Badge | null {
  if (required === undefined) return null;
  return required
    ? { type: 'badge', text: 'required', tone: 'strong' }
    : { type: 'badge', text: 'optional' };
}
