/**
 * Reads an own or inherited property of anything. `undefined` for a value without properties, and
 * for a getter or proxy that throws.
 */
export function readProperty(value: unknown, key: string): unknown {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null)
    return undefined;
  try {
    return (value as Record<string, unknown>)[key];
  } catch {
    return undefined;
  }
}

/** Reads a property that is a string, cut to the length given; `undefined` for anything else. */
export function readString(value: unknown, key: string, maxLength: number): string | undefined {
  const property = readProperty(value, key);
  return typeof property === 'string' ? property.slice(0, maxLength) : undefined;
}
