import { compareText } from '../../../src/text/compare-text.ts';
import { JsonShapeError, listAt, optionalTextAt, recordAt, textAt } from '../json-shape.ts';

/** A member of an object, as `api.json` writes it. Members marked `disabled` are not among them. */
export interface ApiMember {
  name: string;
  /** `string`, `int`, `list`, `object` and the like. */
  type: string;
  /** The exact scalar (`uint64`, `datetime_iso`), the object, or the items of a list. */
  member: string;
  required?: unknown;
  document?: string | null;
}

/** An object: an action's input or output, or a data type. */
export interface ApiObject {
  document: string;
  members: ApiMember[];
}

/** An action. `title` is its name in prose. */
export interface ApiAction {
  title: string;
  document: string;
  status: string;
  input: string;
  output: string;
}

/** What is used of an `api.json`, its names in code-unit order. */
export interface Api {
  /** As the file's metadata states it; empty where it does not. */
  serviceShortName: string;
  apiVersion: string;
  actions: Map<string, ApiAction>;
  objects: Map<string, ApiObject>;
}

/**
 * Reads an `api.json`. Keys that are not used are ignored.
 * @throws {JsonShapeError} when it is not JSON, or what is used of it is not there or of another shape.
 */
export function parseApi(text: string): Api {
  const root = recordAt(parseJson(text), 'the file');
  const metadata = recordAt(root.metadata, 'metadata');
  const actions = entriesOf(root, 'actions').map(([name, value]) => {
    return [name, parseAction(value, `actions.${name}`)] as const;
  });
  const objects = entriesOf(root, 'objects').map(([name, value]) => {
    return [name, parseObject(value, name)] as const;
  });
  return {
    serviceShortName: optionalTextAt(metadata.serviceShortName, 'metadata.serviceShortName'),
    apiVersion: optionalTextAt(metadata.apiVersion, 'metadata.apiVersion'),
    actions: new Map(actions),
    objects: new Map(objects),
  };
}

/** The value of a JSON text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new JsonShapeError(`is not JSON (${error instanceof Error ? error.message : error})`);
  }
}

/** The entries of an object's member that is an object, in the order of their names. */
export function entriesOf(root: Record<string, unknown>, key: string): [string, unknown][] {
  const entries = Object.entries(recordAt(root[key], key));
  return entries.sort(([a], [b]) => compareText(a, b));
}

function parseAction(value: unknown, path: string): ApiAction {
  const action = recordAt(value, path);
  return {
    title: optionalTextAt(action.name, `${path}.name`),
    document: optionalTextAt(action.document, `${path}.document`),
    status: optionalTextAt(action.status, `${path}.status`),
    input: textAt(action.input, `${path}.input`),
    output: textAt(action.output, `${path}.output`),
  };
}

function parseObject(value: unknown, name: string): ApiObject {
  const path = `objects.${name}`;
  const object = recordAt(value, path);
  const listed = listAt(object.members, `${path}.members`) as RawMember[];
  let disabled = 0;
  for (const member of listed) {
    if (!isMember(member))
      throw new JsonShapeError(`${path}.members[${listed.indexOf(member)}] is not a member`);
    if (member.disabled === true) disabled += 1;
  }
  return {
    document: optionalTextAt(object.document, `${path}.document`),
    members: disabled > 0 ? listed.filter((member) => member.disabled !== true) : listed,
  };
}

type RawMember = ApiMember & { disabled?: unknown };

/** Runs a hundred thousand times, so this is plain code instead of a schema. */
function isMember(value: unknown): value is RawMember {
  if (typeof value !== 'object' || value === null) return false;
  const { name, type, member, document } = value as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    typeof type === 'string' &&
    typeof member === 'string' &&
    (typeof document === 'string' || document === undefined || document === null)
  );
}
