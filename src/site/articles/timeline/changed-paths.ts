import { type ContentIndex, occurrencesOf } from '../../../records/content-index.ts';
import { sitePath } from '../../../text/paths.ts';

/** The pages of what changed in a service; where a page does not exist, one that is near. */
export interface ChangedPaths {
  service: string;
  types: string;
  code: (code: string) => string;
  action: (apiVersion: string, action: string) => string;
}

/** The pages of a service and its parts. */
export function changedPaths({ services }: ContentIndex, service: string): ChangedPaths {
  const known = services.get(service);
  const own = known ? sitePath.service(service) : sitePath.changes();
  const hasAction = (version: string, action: string) =>
    known?.versionsEver.some(
      ({ apiVersion, actions }) =>
        apiVersion === version && actions.some(({ name }) => name === action),
    );
  const hasTypes = known?.versions.some(({ dataTypes }) => dataTypes.length > 0);
  return {
    service: own,
    types: hasTypes ? sitePath.serviceTypes(service) : own,
    code: (code) =>
      known && occurrencesOf(known, code).length > 0 ? sitePath.serviceError(service, code) : own,
    action: (apiVersion, action) =>
      hasAction(apiVersion, action) ? sitePath.action(service, apiVersion, action) : own,
  };
}
