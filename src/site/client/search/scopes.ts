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

/** As many as the panel shows if there is nothing else. */
const MOST = 16;
const ALL = { error: MOST, action: MOST, parameter: MOST, type: MOST, service: MOST } as const;

/** The scopes that a page offers, the widest first; on a page of a service, also that service. */
export function scopesOf(path: string): Scope[] {
  const service = serviceInPath(path);
  return [
    { name: 'Everything', options: { limits: ALL }, hasPages: true },
    ...(service ? [{ name: service, options: { limits: ALL, service }, hasPages: false }] : []),
    { name: 'Errors', options: { limits: { error: MOST } }, hasPages: false },
    { name: 'Actions', options: { limits: { action: MOST } }, hasPages: false },
  ];
}
