import type { ContentIndex } from '../../records/content-index.ts';
import { collectSources, type NamedSource } from '../../records/sources.ts';
import {
  type Authorization,
  type OperationClass,
  OperationClassSchema,
  type ServiceAuthorization,
  type Support,
} from '../../schema/facts/authorization.ts';
import { sitePath } from '../../text/paths.ts';

/** The classes of operations, in the order in which the page offers them. */
export const OPERATION_CLASSES: readonly OperationClass[] = OperationClassSchema.options;

/** How far something is supported, in words. */
export const SUPPORT_WORDS: Readonly<Record<Support, string>> = {
  supported: 'supported',
  'partially-supported': 'partially supported',
  'not-supported': 'not supported',
};

/** An operation, with its description where that is more than the name again. */
export type OperationRow = Authorization & {
  text: string;
  /** The action's page; `undefined` where no definition has the action. */
  path: string | undefined;
};

/** All that a service's page of permissions shows. */
export interface PermissionsPage {
  service: string;
  /** The product's name as the page on its permissions writes it. */
  name: string;
  facts: { name: string; value: string }[];
  rows: OperationRow[];
  counts: Map<OperationClass, number>;
  sources: NamedSource[];
}

/** Prepares the page of what can be granted on a service. */
export function permissionsPage(
  index: ContentIndex,
  authorization: ServiceAuthorization,
): PermissionsPage {
  const byClass = Map.groupBy(authorization.actions, ({ operationClass }) => operationClass);
  const paths = actionPaths(index, authorization.service);
  return {
    service: authorization.service,
    name: authorization.product,
    facts: [
      { name: 'Granularity', value: `${authorization.granularity} level` },
      { name: 'By tag', value: SUPPORT_WORDS[authorization.byTag] },
      { name: 'IP restriction', value: SUPPORT_WORDS[authorization.ipRestriction] },
      { name: 'In the console', value: SUPPORT_WORDS[authorization.console] },
    ],
    rows: authorization.actions.map((row) => ({
      ...row,
      text: textBeyondName(row),
      path: paths.get(row.action),
    })),
    counts: new Map([...byClass].map(([name, rows]) => [name, rows.length])),
    sources: collectSources(index.sources, authorization),
  };
}

/** The pages of a service's actions by name, those of the newest version where several have it. */
function actionPaths(index: ContentIndex, service: string): Map<string, string> {
  const versions = index.services.get(service)?.versions ?? [];
  return new Map(
    versions.flatMap(({ apiVersion, actions }) =>
      actions.map(({ name }) => [name, sitePath.action(service, apiVersion, name)] as const),
    ),
  );
}

function textBeyondName({ action, descriptions }: Authorization): string {
  const text = descriptions[0]?.text ?? '';
  return text === action ? '' : text;
}
