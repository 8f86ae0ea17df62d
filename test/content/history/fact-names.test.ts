import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventLists, type Fact, factsIn } from '../../../src/content/history/fact-names.ts';
import { ReleaseEventSchema } from '../../../src/schema/facts/release-history.ts';

const code = fc.constantFrom('A', 'A.B', 'A.B.C', 'A.', 'Ab', 'Ab.C', 'B.B', 'B');
const action = fc.constantFrom('Do', 'DoMore', 'Rest');
const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.constant('version'),
  action.map((name) => `action ${name}`),
  fc.constantFrom('T', 'Tag_1').map((name) => `type ${name}`),
  code.map((name) => `code ${name}`),
  fc.tuple(action, code).map(([owner, name]) => `returns ${owner} ${name}`),
  fc
    .tuple(fc.constantFrom('input', 'output'), action, fc.constantFrom('_id', 'Filters.N', 'X-Y:z'))
    .map((names) => names.join(' ')),
);
const facts = fc.uniqueArray(fact, { maxLength: 30 });

/** With what parameters and pairs say besides. */
function complete(given: readonly Fact[]): Set<Fact> {
  const told = given.flatMap((one) => {
    const [kind, owner, name] = one.split(' ');
    if (name === undefined) return [];
    return [`action ${owner}`, ...(kind === 'returns' ? [`code ${name}`] : [])];
  });
  return new Set([...given, ...told]);
}

const event = (change: 'added' | 'removed', given: readonly Fact[]) =>
  ReleaseEventSchema.parse({
    ...{ release: '1.2.3', apiVersion: '2020-01-02', change },
    ...eventLists(change, given),
  });

describe('the facts of an event', () => {
  it('are read as they were written, with the actions and codes that others tell of', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const all = [...complete(given)];
        expect(new Set(factsIn(event('added', all)))).toEqual(new Set(all));
      }),
    );
  });

  it('are exactly those that were removed', () => {
    fc.assert(
      fc.property(facts, (given) => {
        expect(new Set(factsIn(event('removed', given)))).toEqual(new Set(given));
      }),
    );
  });

  it('are short: each category and each list once', () => {
    const given = ['A', 'A.B', 'A.C', 'B.C'].flatMap((name) =>
      ['Do', 'Rest'].map((owner) => `returns ${owner} ${name}`),
    );
    const lists = eventLists('added', [...complete(given)]);
    expect(lists).toEqual({ input: [], output: [], returns: ['Do Rest = A .B .C B.C'] });
  });
});
