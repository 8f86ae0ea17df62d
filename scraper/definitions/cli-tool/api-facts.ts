import type { z } from 'zod';
import { ActionNameSchema, type ActionSchema } from '../../../src/schema/facts/action.ts';
import type { DataTypeSchema } from '../../../src/schema/facts/data-type.ts';
import { NameSchema } from '../../../src/schema/facts/parameter.ts';
import type { IssueList } from '../../pages/issue.ts';
import { JsonShapeError, nameFit } from '../json-shape.ts';
import type { Api, ApiMember } from './api-json.ts';
import { ParameterTypes } from './parameter-types.ts';

type ActionRecord = z.input<typeof ActionSchema>;
type DataTypeRecord = z.input<typeof DataTypeSchema>;
type InputRecord = NonNullable<ActionRecord['input']>[number];
type OutputRecord = NonNullable<ActionRecord['output']>[number];

const isName = nameFit(NameSchema);
const isActionName = nameFit(ActionNameSchema);

/** What an `api.json` states as facts, in the order of names; parameters stay in the file's order. */
export interface ApiFacts {
  /** Without the codes that they return and the examples, which other files state. */
  actions: ActionRecord[];
  dataTypes: DataTypeRecord[];
}

/**
 * The facts of an `api.json`. Invalid names are issues and are left out; empty lists are left out.
 * @throws {JsonShapeError} if an action's input or output is not an object of the file.
 */
export function factsOf(api: Api, source: string, issues: IssueList): ApiFacts {
  const types = new ParameterTypes(api.objects, issues);
  const parameters = (object: string, owner: string): InputRecord[] | undefined => {
    const records: InputRecord[] = [];
    for (const member of membersOf(api, object)) {
      const { name } = member;
      if (!isName(name)) misnamed(owner, name, issues);
      else if (member.required === true)
        records.push({ name, type: types.of(member), required: true });
      else records.push({ name, type: types.of(member) });
    }
    return records.length > 0 ? records : undefined;
  };

  const sources = [source];
  const actions: ActionRecord[] = [];
  const dataTypes: DataTypeRecord[] = [];
  for (const [name, action] of api.actions) {
    const input = parameters(action.input, name);
    const output = outputs(parameters(action.output, name));
    const { status } = action;
    if (!isActionName(name)) misnamed('actions', name, issues);
    else
      actions.push({
        name,
        ...(status !== '' && status.length <= 40 && { status }),
        ...(input && { input }),
        ...(output && { output }),
        sources,
      });
  }
  for (const name of dataTypeNames(api)) {
    const members = parameters(name, name);
    if (!isName(name)) misnamed('objects', name, issues);
    else dataTypes.push({ name, ...(members && { members }), sources });
  }
  return { actions, dataTypes };
}

/** Parameters of a response have no `required`. */
function outputs(records: InputRecord[] | undefined): OutputRecord[] | undefined {
  return records?.map((record) =>
    record.required ? { name: record.name, type: record.type } : record,
  );
}

/** The objects that are not an action's input or output: the data types on pages. */
export function dataTypeNames(api: Api): string[] {
  const frames = new Set<string>();
  for (const { input, output } of api.actions.values()) frames.add(input).add(output);
  return [...api.objects.keys()].filter((name) => !frames.has(name));
}

/** The members of an object of the file. */
export function membersOf(api: Api, name: string): readonly ApiMember[] {
  const object = api.objects.get(name);
  if (!object) throw new JsonShapeError(`objects.${name} is missing, which an action names`);
  return object.members;
}

function misnamed(row: string, name: string, issues: IssueList): void {
  issues.add(row, 'is not a valid name', name);
}
