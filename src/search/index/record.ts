import { operationAnchor, parameterAnchor, sitePath } from '../../text/paths.ts';

/** What a record names. */
export type SearchKind = 'error' | 'action' | 'parameter' | 'type' | 'service';

/** What a record is, apart from where it stands on the site and what it says. */
export interface SearchSubject {
  kind: SearchKind;
  /** The name exactly as the source writes it; a service's id. */
  name: string;
  /** The ids of the services it belongs to; empty for a code of the common list alone. */
  services: string[];
  /** Set on a code that the common list holds. */
  common?: true;
  /** Of an action, a data type, or of a parameter's action; absent where only the permissions name the action. */
  apiVersion?: string;
  /** The action that a parameter belongs to. */
  action?: string;
}

/** One thing that the search can find. */
export interface SearchRecord extends SearchSubject {
  /** Where it stands on the site, without the host's base; a parameter's ends in `#` and an anchor. */
  path: string;
  /** Every wording of what it means, plain and on one line; empty when no source says. */
  descriptions: string[];
}

/** The address of a record, which follows from what it is. */
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

/** A record made from what it is and what it says. */
export function recordOf(subject: SearchSubject, descriptions: string[] = []): SearchRecord {
  return { ...subject, path: recordPath(subject), descriptions };
}
