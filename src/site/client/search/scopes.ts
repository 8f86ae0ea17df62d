import type { SearchOptions } from '../../../search/index/search-index.ts';
import { serviceInPath } from './name-in-path.ts';

/** A part of the catalog that a search can be limited to. */
export interface Scope {
  /** What its button says. */
  readonly name: string;
  readonly options: Pick<SearchOptions, 'limits' | 'service'>;
  /** Whether guides and advice are searched as well. */
  readonly hasPages: boolean;
}

const LIMITS = { error: 7, action: 5, parameter: 3, type: 3, service: 2 } as const;
const LONG = 20;

/** The scopes that a page offers, the widest first; on a page of a service, also that service. */
export function scopesOf(path: string): Scope[] {
  const service = serviceInPath(path);
  return [
    { name: 'Everything', options: { limits: LIMITS }, hasPages: true },
    ...(service ? [{ name: service, options: { limits: LIMITS, service }, hasPages: false }] : []),
    { name: 'Errors', options: { limits: { error: LONG } }, hasPages: false },
    { name: 'Actions', options: { limits: { action: LONG } }, hasPages: false },
  ];
}
