import type { Action } from '../../schema/facts/action.ts';
import type { ServiceAuthorization } from '../../schema/facts/authorization.ts';
import type { DataType } from '../../schema/facts/data-type.ts';
import type { ErrorCode } from '../../schema/facts/error-code.ts';
import type { Member, OutputParameter } from '../../schema/facts/parameter.ts';
import type { Product } from '../../schema/facts/service.ts';
import type { Statement } from '../../schema/facts/statement.ts';
import { typeText } from '../../text/type-text.ts';
import type { Comparable, ComparablePart } from './comparable.ts';
import type { PartPlace } from './content-diff.ts';

/** An action: its facts, its parameters and the codes that it returns. */
export function comparableAction(action: Action): Comparable {
  return {
    name: action.name,
    record: action,
    removed: action.removed,
    facts: [
      ['domain', action.domain ?? null],
      ['requests per second', textOf(action.rateLimitPerSecond)],
      ['region', action.region ?? null],
      ['status', action.status ?? null],
      ['examples', textOf(Math.max(action.exampleCount ?? 0, action.examples.length))],
    ],
    descriptions: [...action.descriptions, ...exampleTexts(action)],
    parts: () => [
      ...action.input.map((parameter) => comparableParameter('input', parameter)),
      ...action.output.map((parameter) => comparableParameter('output', parameter)),
      ...action.errorCodes.map(returnedCode),
    ],
  };
}

/** A data type with its members. */
export function comparableDataType(type: DataType): Comparable {
  const { name, descriptions, members } = type;
  const parts = () => members.map((member) => comparableParameter('member', member));
  return { name, record: type, facts: [], descriptions, parts };
}

/** An error code of a service version or of the common list. */
export function comparableErrorCode(error: ErrorCode): Comparable {
  const { code: name, removed, scope, descriptions } = error;
  return { name, record: error, removed, facts: [['scope', scope]], descriptions };
}

/** What can be granted on a service, and on each of its operations, as `cam:UpdateAccessKey`. */
export function comparablePermissions(permissions: ServiceAuthorization): Comparable[] {
  const { service, actions, product, console, byTag, granularity, ipRestriction } = permissions;
  const facts = { product, console, byTag, granularity, ipRestriction };
  return [
    permission(service, facts, []),
    ...actions.map(({ action, descriptions, ...operation }) =>
      permission(`${service}:${action}`, operation, descriptions),
    ),
  ];
}

function permission(
  name: string,
  facts: Record<string, string>,
  descriptions: readonly Statement[],
): Comparable {
  const record = { facts, descriptions };
  return { name, record, facts: Object.entries(facts), descriptions };
}

/** A product's name and the other titles that it goes by. */
export function comparableProduct(product: Product): Comparable {
  const { service, name, aliases } = product;
  return {
    name: service,
    record: product,
    facts: [
      ['name', name],
      ['aliases', aliases.join(', ') || null],
    ],
    descriptions: [],
  };
}

function comparableParameter(
  place: PartPlace,
  parameter: Member | OutputParameter,
): ComparablePart {
  const { name, type, descriptions } = parameter;
  const required = 'required' in parameter ? parameter.required : undefined;
  const arrayForm = 'arrayForm' in parameter ? (parameter.arrayForm ?? null) : null;
  return {
    place,
    name,
    descriptions,
    facts: [
      ['type', typeText(type)],
      ['required', required === undefined ? null : required ? 'yes' : 'no'],
      ['array form', arrayForm],
    ],
  };
}

function returnedCode(name: string): ComparablePart {
  return { place: 'returns', name, facts: [], descriptions: [] };
}

/** An example's words and code, so that another example counts as another wording. */
function exampleTexts({ examples }: Action): Statement[] {
  return examples.map(({ title, descriptions, input, output, sources }) => ({
    text: [title, ...descriptions.map(({ text }) => text), input, output]
      .filter((text) => text !== undefined)
      .join('\n'),
    sources,
  }));
}

function textOf(value: number | undefined): string | null {
  return value === undefined ? null : String(value);
}
