import type { ServiceVersion } from '../schema/facts/service.ts';
import { sitePath } from '../text/paths.ts';

/** The path of the page of a data type that a parameter refers to; `undefined` if it has none. */
export type TypePath = (name: string) => string | undefined;

/** The pages of a service version's data types, by name. */
export function typePathIn({ service, apiVersion, dataTypes }: ServiceVersion): TypePath {
  const names = new Set<string>(dataTypes.map(({ name }) => name));
  return (name) => (names.has(name) ? sitePath.dataType(service, apiVersion, name) : undefined);
}
