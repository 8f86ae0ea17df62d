/** A map whose changes within a scope are undone at its end. Every step takes constant time on average. */
export class ScopedMap<Value> {
  readonly #values = new Map<string, Value>();
  readonly #undo: (readonly [name: string, before: Value | undefined])[] = [];
  readonly #begins: number[] = [];

  get(name: string): Value | undefined {
    return this.#values.get(name);
  }

  /** Sets a value; `undefined` removes it. */
  set(name: string, value: Value | undefined): void {
    if (this.#begins.length > 0) this.#undo.push([name, this.#values.get(name)]);
    this.#put(name, value);
  }

  begin(): void {
    this.#begins.push(this.#undo.length);
  }

  end(): void {
    const begin = this.#begins.pop() ?? 0;
    while (this.#undo.length > begin) {
      const [name, before] = this.#undo.pop() ?? [''];
      this.#put(name, before);
    }
  }

  /** Forgets everything; no scope may be open. */
  clear(): void {
    this.#values.clear();
  }

  #put(name: string, value: Value | undefined): void {
    if (value === undefined) this.#values.delete(name);
    else this.#values.set(name, value);
  }
}
