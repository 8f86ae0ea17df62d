import type { Tokens } from '../tokens/tokens.ts';
import type { Scope } from './scopes.ts';

/** What a name has in a function, or outside of all. */
interface Binding {
  readonly scope: Scope | undefined;
  /** The string, or the bracket that opens a list; `undefined` for anything else, such as a parameter. */
  readonly value: number | undefined;
}

/** A name with more values has none that is known. */
const MAX_BINDINGS = 60;

/** The values of names, by the functions in which they have them. */
export class Bindings {
  readonly #tokens: Tokens;
  readonly #byName = new Map<string, Binding[]>();

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  /** Notes a value of a name within a function. */
  bind(name: string, scope: Scope | undefined, value?: number): void {
    const known = this.#byName.get(name);
    if (known === undefined) this.#byName.set(name, [{ scope, value }]);
    else if (known.length <= MAX_BINDINGS) known.push({ scope, value });
  }

  /** Notes another value of a name that a function may have from the ones around it. */
  assign(name: string, scope: Scope | undefined, value?: number): void {
    const known = this.#byName.get(name) ?? [];
    const owner = scope && innermost(known, scope.start);
    this.bind(name, owner ? owner.scope : scope, value);
  }

  /**
   * What a name has at a token: its string or list, with `undefined` for several or anything else. `undefined` if the
   * program gives it no value there.
   */
  at(name: string, at: number): { readonly value: number | undefined } | undefined {
    const known = this.#byName.get(name) ?? [];
    const found = innermost(known, at);
    if (found === undefined || known.length > MAX_BINDINGS) return found && { value: undefined };
    const isSame = known.every(
      ({ scope, value }) => scope !== found.scope || this.#isSame(value, found.value),
    );
    return { value: isSame ? found.value : undefined };
  }

  #isSame(one: number | undefined, other: number | undefined): boolean {
    if (one === other) return true;
    const tokens = this.#tokens;
    return (
      one !== undefined &&
      other !== undefined &&
      tokens.isText(one) &&
      tokens.isText(other) &&
      tokens.stringAt(one) === tokens.stringAt(other)
    );
  }
}

function innermost(bindings: readonly Binding[], at: number): Binding | undefined {
  let found: Binding | undefined;
  for (const binding of bindings) {
    const { scope } = binding;
    if (scope && (at < scope.start || at >= scope.end)) continue;
    if (!found || (scope?.start ?? -1) > (found.scope?.start ?? -1)) found = binding;
  }
  return found;
}
