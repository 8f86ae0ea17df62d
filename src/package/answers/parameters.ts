import {
  type ParameterRow,
  resolveParameter,
  rowsAtFault,
} from '../../messages/call/resolve-parameter.ts';
import { EditDistance } from '../../search/strings/edit-distance.ts';
import { decodeFront } from '../../text/coding/front-coding.ts';
import { groupBy } from './group-by.ts';
import { readBeside } from './read-beside.ts';
import {
  decodeParameters,
  type EncodedParameters,
  type ServiceParameters,
} from './service-parameters.ts';

/** The call that a parameter belongs to, as far as it is known. */
export interface ParameterScope {
  readonly service?: string | undefined;
  readonly action?: string | undefined;
}

/** An action of a version of a service. */
export interface ActionOfVersion {
  readonly service: string;
  readonly apiVersion: string;
  readonly action: string;
}

/** A parameter that a message names, with the row that defines it. */
export interface FoundParameter {
  readonly service: string;
  readonly apiVersion: string;
  /** With the names of the definitions: `Filters.0.Values.1`. */
  readonly path: string;
  readonly row: {
    readonly name: string;
    /** `String`, `Array of Filter`. */
    readonly type: string;
    /** `null` where no source states it, or where the actions differ. */
    readonly required: boolean | null;
    /** The data type that has it; `null` for a parameter of an action. */
    readonly owner: string | null;
    /** The documentation page of the first action; `null` where none is known. */
    readonly link: string | null;
  };
  /** The first actions that have it, in order. */
  readonly actions: readonly string[];
  readonly actionCount: number;
}

const MAX_ACTIONS = 5;
/** How many definitions of one name an answer has. */
const MAX_FOUND = 3;
const MAX_NEAR = 3;
const MAX_EDITS = 3;
/** A short name may differ less. */
const LETTERS_PER_EDIT = 3;

/** Finds parameters in the text of `parameters.ndjson`. */
export class ParameterFinder {
  readonly #lines: readonly string[];
  readonly #decoded = new Map<string, ServiceParameters>();

  constructor(text: string) {
    this.#lines = text.split('\n').filter((line) => line !== '');
  }

  /** See {@link findParameter}. */
  find(path: string, scope: ParameterScope = {}): FoundParameter[] {
    const found = this.#read(path, scope).flatMap((one) => foundIn(one, path, scope.action));
    if (new Set(found.map(({ service }) => service)).size !== 1) return [];
    const versions = [...groupBy(found, ({ apiVersion }) => apiVersion).values()].reverse();
    const [most = []] = versions.sort((one, other) => actionsIn(other) - actionsIn(one));
    return most.slice(0, MAX_FOUND);
  }

  /** See {@link nearParameters}. */
  near(path: string, { service, action }: Required<ParameterScope>): string[] {
    for (const { inputs, members } of this.#read(path, { service, action }).reverse()) {
      const input = inputs.get(action ?? '');
      const fault = input && rowsAtFault(path, input, (type) => members.get(type));
      if (fault) return nearNames(fault.name, fault.rows).map((name) => join(fault.before, name));
    }
    return [];
  }

  /** See {@link actionInputs}. */
  inputs({ service, apiVersion, action }: ActionOfVersion): readonly ParameterRow[] {
    const versions = this.#read('', { service, action });
    return versions.find((one) => one.apiVersion === apiVersion)?.inputs.get(action) ?? [];
  }

  #read(path: string, scope: ParameterScope): ServiceParameters[] {
    return this.#lines
      .filter((line) => isWanted(line, path, scope))
      .map((line) => {
        const known = this.#decoded.get(line);
        const one = known ?? decodeParameters(JSON.parse(line) as EncodedParameters);
        this.#decoded.set(line, one);
        return one;
      });
  }
}

let finder: Promise<ParameterFinder> | undefined;

/**
 * Finds the definition of a parameter. With its action known there is at most one. With the service alone,
 * those of all its actions, the commonest first. With neither, those of the only service that has it, spelled
 * in the same way. Of several versions of a service, the one with more such actions counts, else the latest.
 * Empty for what is not found.
 */
export async function findParameter(
  path: string,
  scope: ParameterScope = {},
): Promise<FoundParameter[]> {
  return (await openFinder()).find(path, scope);
}

/** The parameters that an action takes, in the order of its definition; empty for an unknown action. */
export async function actionInputs(action: ActionOfVersion): Promise<readonly ParameterRow[]> {
  return (await openFinder()).inputs(action);
}

/**
 * The parameters of an action that are spelled nearly like one that it does not take, the nearest first; empty
 * for one that it takes, and where nothing is near.
 */
export async function nearParameters(
  path: string,
  scope: Required<ParameterScope>,
): Promise<string[]> {
  return (await openFinder()).near(path, scope);
}

function openFinder(): Promise<ParameterFinder> {
  finder ??= readBeside('parameters.ndjson').then((text) => new ParameterFinder(text));
  return finder;
}

function nearNames(wrong: string, rows: readonly ParameterRow[]): string[] {
  const distance = new EditDistance();
  const max = Math.min(MAX_EDITS, Math.floor(wrong.length / LETTERS_PER_EDIT));
  return rows
    .map(({ name }) => ({ name, edits: editsBetween(distance, wrong, name, max) }))
    .filter(({ edits }) => edits <= max)
    .sort((one, other) => one.edits - other.edits)
    .slice(0, MAX_NEAR)
    .map(({ name }) => name);
}

function editsBetween(distance: EditDistance, one: string, other: string, max: number): number {
  return distance.between(one.toLowerCase(), other.toLowerCase(), max);
}

function join(before: string, name: string): string {
  return before === '' ? name : `${before}.${name}`;
}

function actionsIn(found: readonly FoundParameter[]): number {
  return found.reduce((sum, { actionCount }) => sum + actionCount, 0);
}

/** A test that costs less than reading all of a service version. */
function isWanted(line: string, path: string, { service, action }: ParameterScope): boolean {
  if (service !== undefined) return line.startsWith(`[${JSON.stringify(service)},`);
  const [, , rows, actions] = JSON.parse(line) as EncodedParameters;
  if (action !== undefined) return decodeFront(actions).includes(action);
  const [name = ''] = path.split(/[.[]/, 1);
  return decodeFront(rows).some(
    (row) => row.startsWith(name) && /^[!?:]/.test(row.slice(name.length)),
  );
}

function foundIn(
  { service, apiVersion, inputs, members, pages }: ServiceParameters,
  path: string,
  action: string | undefined,
): FoundParameter[] {
  const names = action === undefined ? [...inputs.keys()] : [action];
  const resolved = names.flatMap((name) => {
    const one = resolveParameter(path, inputs.get(name) ?? [], (type) => members.get(type));
    return one ? [{ ...one, action: name }] : [];
  });
  const groups = groupBy(resolved, ({ path: full, owner, row }) =>
    JSON.stringify([full, owner, row.type]),
  );
  return [...groups.values()]
    .sort((one, other) => other.length - one.length)
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { name, type } = first.row;
      const required = sameRequired(group.map(({ row }) => row));
      const link = pages.get(first.action) ?? null;
      return {
        service,
        apiVersion,
        path: first.path,
        row: { name, type, required, owner: first.owner, link },
        actions: group.slice(0, MAX_ACTIONS).map((one) => one.action),
        actionCount: group.length,
      };
    });
}

function sameRequired(rows: readonly ParameterRow[]): boolean | null {
  const [required = null, ...others] = new Set(rows.map((row) => row.required ?? null));
  return others.length === 0 ? required : null;
}
