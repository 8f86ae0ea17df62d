import { beforeAll, describe, expect, it } from 'vitest';
import { loadEditions } from '../../../src/content/load-editions.ts';
import {
  type ParameterRow,
  resolveParameter,
} from '../../../src/messages/call/resolve-parameter.ts';
import {
  decodeParameters,
  type ServiceParameters,
} from '../../../src/package/answers/service-parameters.ts';
import { encodeParameters } from '../../../src/package/assemble/data/render-parameters.ts';
import type { InputParameter, Member } from '../../../src/schema/facts/parameter.ts';
import type { ServiceVersion } from '../../../src/schema/facts/service.ts';
import { typeText } from '../../../src/text/type-text.ts';

/** How many paths are tried; every one with `PARAMETERS=all`. */
const COUNT = process.env.PARAMETERS === 'all' ? Number.POSITIVE_INFINITY : 2000;

interface Path {
  readonly path: string;
  readonly owner: string | null;
  readonly parameter: InputParameter | Member;
}

interface Case extends Path {
  readonly where: string;
  readonly input: readonly ParameterRow[];
  readonly parameters: ServiceParameters;
}

let cases: Case[] = [];

beforeAll(() => {
  const all = loadEditions('content').serviceVersions.flatMap(casesIn);
  // Evenly over all services.
  const step = Math.max(1, all.length / COUNT);
  cases = all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
});

describe('paths of all parameters', () => {
  it('lead to exactly their rows', () => {
    expect(cases.length).toBeGreaterThanOrEqual(Math.min(COUNT, 2000) - 1);
    const wrong = cases.filter((one) => !isRight(one, one.path, one.path));
    expect(wrong.map(({ where, path }) => `${where}: ${path}`)).toEqual([]);
  });

  it('lead there in other letter case, unless two names differ by nothing else', () => {
    const wrong = cases.filter((one) => {
      const path = one.path.toLowerCase();
      return resolve(one, path) !== undefined && !isRight(one, path, one.path);
    });
    expect(wrong.map(({ where, path }) => `${where}: ${path}`)).toEqual([]);
    const found = cases.filter((one) => resolve(one, one.path.toLowerCase()) !== undefined);
    expect(found.length / cases.length).toBeGreaterThan(0.99);
  });

  it('lead nowhere where a name is misspelled', () => {
    const wrong = cases.filter((one) => {
      const path = `${one.path.replace(/\.\d+$/, '')}Qx`;
      return resolve(one, path) !== undefined || resolve(one, `Qx${one.path}`) !== undefined;
    });
    expect(wrong.map(({ where, path }) => `${where}: ${path}`)).toEqual([]);
  });

  it('lead nowhere in a call that does not take the first name', () => {
    const wrong = cases.filter((one, index) => {
      const other = cases[(index + 1) % cases.length];
      const [first = ''] = one.path.split('.');
      if (!other || other.input.some(({ name }) => name.toLowerCase() === first.toLowerCase()))
        return false;
      return resolve(other, one.path) !== undefined;
    });
    expect(wrong.map(({ where, path }) => `${where}: ${path}`)).toEqual([]);
  });
});

function resolve({ input, parameters }: Case, path: string) {
  return resolveParameter(path, input, (type) => parameters.members.get(type));
}

function isRight(one: Case, path: string, canonical: string): boolean {
  const found = resolve(one, path);
  const { name, type, required } = one.parameter;
  return (
    found !== undefined &&
    found.path === canonical &&
    found.owner === one.owner &&
    found.row.name === name &&
    found.row.type === typeText(type) &&
    found.row.required === required
  );
}

function casesIn(version: ServiceVersion): Case[] {
  const parameters = decodeParameters(encodeParameters(version, () => undefined));
  const members = new Map(version.dataTypes.map((type) => [type.name, type.members]));
  return version.actions.flatMap((action) => {
    const input = parameters.inputs.get(action.name) ?? [];
    const where = `${version.service} ${version.apiVersion} ${action.name}`;
    return pathsOf(action.input, members).map((path) => ({ ...path, where, input, parameters }));
  });
}

/** A path to each row that an input reaches, each data type once, with an index behind each array. */
function pathsOf(
  input: readonly InputParameter[],
  members: ReadonlyMap<string, readonly Member[]>,
): Path[] {
  const paths: Path[] = [];
  const seen = new Set<string>();
  const add = (
    prefix: string,
    owner: string | null,
    list: readonly (InputParameter | Member)[],
  ) => {
    for (const parameter of list) {
      const index = parameter.type.array ? `.${paths.length % 7}` : '';
      const path = `${prefix}${parameter.name}${index}`;
      paths.push({ path, owner, parameter });
      const { reference } = parameter.type;
      if (reference === undefined || seen.has(reference)) continue;
      seen.add(reference);
      add(`${path}.`, reference, members.get(reference) ?? []);
    }
  };
  add('', null, input);
  return paths;
}
