import { actionRecord } from '../../records/action-record.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import { type ErrorRow, serviceErrorRow } from '../../records/error-rows.ts';
import {
  actionPermission,
  type Permission,
  type PermissionCodes,
  permissionCodes,
  type UnknownPermission,
} from '../../records/permission.ts';
import { collectSources, type NamedSource, withWordings } from '../../records/sources.ts';
import type { TypePath } from '../../records/type-links.ts';
import type { Action, Example } from '../../schema/facts/action.ts';
import type { ServiceVersion } from '../../schema/facts/service.ts';
import type { Statement } from '../../schema/facts/statement.ts';
import type { PublishedAction } from '../../schema/published/action.ts';

/** All that the page of an action shows. */
export interface ActionPage {
  record: PublishedAction;
  examples: readonly Example[];
  /** How many examples a source shows, if their text is not available; 0 for none. */
  exampleCount: number;
  /** How many common codes there are, which any action can return. */
  commonCodes: number;
  errors: ErrorRow[];
  permission: Permission | UnknownPermission;
  permissionCodes: PermissionCodes;
  typePath: TypePath;
  sources: NamedSource[];
}

/** Prepares the page of an action. */
export function actionPage(
  index: ContentIndex,
  version: ServiceVersion,
  action: Action,
  typePath: TypePath,
): ActionPage {
  const returned = new Set<string>(action.errorCodes);
  const codes = version.errorCodes.filter(({ code }) => returned.has(code));
  const { service } = version;
  const permission = actionPermission(index, service, action.name);
  const authorization = index.services.get(service)?.authorization;
  const said = codes.flatMap(({ descriptions }) => wordingOf(descriptions, action.sources) ?? []);
  return {
    record: actionRecord(index, version, action),
    examples: action.examples,
    exampleCount: action.exampleCount ?? 0,
    commonCodes: index.commonCodes.size,
    errors: codes.map(({ code, descriptions }) => {
      const wording = wordingOf(descriptions, action.sources);
      return serviceErrorRow(service, { code, statements: wording ? [wording] : [] });
    }),
    permission,
    permissionCodes: permissionCodes(
      index,
      service,
      codes.map(({ code }) => code),
    ),
    typePath,
    sources: collectSources(
      index.sources,
      ...withWordings([action, ...action.input, ...action.output, ...action.examples]),
      ...said,
      ...(permission.operation && authorization ? [authorization] : []),
    ),
  };
}

/** The wording of the action's own sources; if they have none, the first of any source. */
function wordingOf(
  statements: readonly Statement[],
  sources: readonly string[],
): Statement | undefined {
  return (
    statements.find((statement) => statement.sources.some((id) => sources.includes(id))) ??
    statements[0]
  );
}
