import type { z } from 'zod';
import { NameSchema, type ParameterTypeSchema } from '../../../src/schema/facts/parameter.ts';
import type { IssueList } from '../../pages/issue.ts';
import { nameFit } from '../json-shape.ts';
import type { Api, ApiMember } from './api-json.ts';

/** A type as content stores it. */
type TypeRecord = z.input<typeof ParameterTypeSchema>;

/** The definitions' scalars, as documentation pages write them. */
const SCALARS = new Map([
  ['string', 'String'],
  ['int', 'Integer'],
  ['int64', 'Integer'],
  ['uint64', 'Integer'],
  ['bool', 'Boolean'],
  ['float', 'Float'],
  ['datetime', 'Timestamp'],
  ['datetime_iso', 'Timestamp ISO8601'],
  ['date', 'Date'],
  ['binary', 'Binary'],
]);

const isName = nameFit(NameSchema);

/** Parses the types of an `api.json`; equal types are one record. */
export class ParameterTypes {
  readonly #objects: Api['objects'];
  readonly #issues: IssueList;
  readonly #known = new Map<string, TypeRecord>();

  constructor(objects: Api['objects'], issues: IssueList) {
    this.#objects = objects;
    this.#issues = issues;
  }

  /** The type of a member. An unknown type is an issue, and is stored as it is written. */
  of({ type, member }: ApiMember): TypeRecord {
    const key = `${type} ${member}`;
    let known = this.#known.get(key);
    if (!known) {
      known = this.#takeApart(type, member);
      this.#known.set(key, known);
    }
    return known;
  }

  #takeApart(type: string, member: string): TypeRecord {
    const list = type === 'list';
    const array = list ? { array: true } : {};
    const scalar = SCALARS.get(member) ?? (list ? undefined : SCALARS.get(type));
    if (scalar !== undefined && type !== 'object') return { base: scalar, ...array };
    if (this.#objects.has(member) && isName(member))
      return { base: 'Object', ...array, reference: member };
    this.#issues.add(`type ${type}`, 'is neither a scalar nor an object of the file', member);
    return {
      base: list || type === 'object' || type === '' ? 'Object' : type.slice(0, 100),
      ...array,
    };
  }
}
