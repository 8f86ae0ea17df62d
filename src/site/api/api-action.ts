import { actionRecord } from '../../records/action-record.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import type { Action } from '../../schema/facts/action.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import type { ApiAction } from '../../schema/published/api/action.ts';
import type { PublishedParameter } from '../../schema/published/parameter.ts';
import { sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';

/**
 * The record of an action with the addresses of its pages. `typePath` gives the page of a data type of
 * its version, or `undefined`.
 */
export function apiAction(
  index: ContentIndex,
  version: ServiceVersion,
  action: Action,
  typePath: (name: string) => string | undefined,
): ApiAction {
  const record = actionRecord(index, version, action);
  const withPage = (parameter: PublishedParameter) => {
    const path = parameter.reference === null ? undefined : typePath(parameter.reference);
    return { ...parameter, typePage: path === undefined ? null : href(path) };
  };
  return {
    ...record,
    page: href(sitePath.action(version.service, version.apiVersion, action.name)),
    input: record.input.map(withPage),
    output: record.output.map(withPage),
  };
}
