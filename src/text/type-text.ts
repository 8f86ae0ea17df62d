import type { ParameterType } from '../schema/facts/parameter.ts';

/** A type in the documentation's own words: `Array of Filter`, `String`. */
export function typeText({ base, array, reference }: ParameterType): string {
  return `${array ? 'Array of ' : ''}${reference ?? base}`;
}
