import type { Edition } from '../../schema/facts/edition.ts';
import type { RetryAnswer } from '../../schema/reviewed/meaning.ts';
import { operationAnchor, parameterAnchor, sitePath } from '../../text/paths.ts';

/** The kinds of things that have a record. */
export type SearchKind = 'error' | 'action' | 'parameter' | 'type' | 'service';

/** What identifies a record. Its address follows from it; descriptions are not included. */
export interface SearchSubject {
  kind: SearchKind;
  /** The name exactly as the source writes it; of a service, its id. */
  name: string;
  /** The ids of the services that it belongs to; empty for a code that only the common list contains. */
  services: string[];
  /** Set if the common list contains the code. */
  common?: true;
  /** The version of an action, a data type, or a parameter's action; absent if only the permissions name the action. */
  apiVersion?: string;
  /** The action that a parameter belongs to. */
  action?: string;
  /** The sites that have it; absent where all do. */
  sites?: readonly Edition[];
  /** Set if only past releases had it. */
  removed?: true;
}

/** One thing that the search can find. */
export interface SearchRecord extends SearchSubject {
  /** Its path on the site, without the host's base; a parameter's path ends in `#` and an anchor. */
  path: string;
  /** Every distinct description, without markup, each on one line; empty if no source has one. */
  descriptions: string[];
  /** Of a code that is made from content: its statements in Chinese by their pairs, as `encodePairs` writes them. */
  statementPairs?: readonly string[];
  /** Whether to retry after the code; absent for other kinds, and where it is not known. */
  retry?: RetryAnswer;
}

/** The path of a record on the site. */
export function recordPath({ kind, name, services, common, apiVersion, action }: SearchSubject) {
  const [service = ''] = services;
  switch (kind) {
    case 'error':
      return common || services.length !== 1
        ? sitePath.sharedError(name)
        : sitePath.serviceError(service, name);
    case 'service':
      return sitePath.service(name);
    case 'action':
      return apiVersion === undefined
        ? `${sitePath.permissions(service)}#${operationAnchor(name)}`
        : sitePath.action(service, apiVersion, name);
    case 'type':
      return sitePath.dataType(service, apiVersion ?? '', name);
    case 'parameter':
      return `${sitePath.action(service, apiVersion ?? '', action ?? '')}#${parameterAnchor('input', name)}`;
  }
}

/** Makes a record from its subject, its descriptions and, of a code, what is known about retrying. */
export function recordOf(
  subject: SearchSubject,
  descriptions: string[] = [],
  retry?: RetryAnswer,
): SearchRecord {
  return { ...subject, path: recordPath(subject), descriptions, ...(retry && { retry }) };
}
