import type { TypePath } from '../../../records/type-links.ts';
import type { Member, OutputParameter, ParameterType } from '../../../schema/facts/parameter.ts';
import { type ParameterPlace, parameterAnchor } from '../../../text/paths.ts';
import { typeText } from '../../../text/type-text.ts';
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
  parameters: readonly (Member | OutputParameter)[],
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
  parameter: Member | OutputParameter,
  typePath: TypePath,
): Row {
  const { name, type, descriptions } = parameter;
  const arrayForm = 'arrayForm' in parameter && parameter.arrayForm;
  return {
    id: parameterAnchor(place, name),
    head: [{ type: 'name', text: name }],
    badge: 'required' in parameter ? requiredBadge(parameter.required) : null,
    cells: [
      { className: 'type', text: typeOf(type, typePath) },
      {
        blocks: [
          ...descriptions.flatMap(({ text }) => parseProse(text)),
          arrayForm
            ? roleParagraph('meta', 'In a query string: ', { type: 'code', text: arrayForm })
            : null,
        ],
      },
    ],
  };
}

function typeOf(type: ParameterType, typePath: TypePath): Text {
  const path = type.reference && typePath(type.reference);
  if (!type.reference || !path) return [typeText(type)];
  const link = nameLink({ name: type.reference, path });
  return type.array ? ['Array of ', link] : [link];
}

function requiredBadge(required: boolean | undefined): Badge | null {
  if (required === undefined) return null;
  return required
    ? { type: 'badge', text: 'required', tone: 'strong' }
    : { type: 'badge', text: 'optional' };
}
