import type { ContentIndex, SiteService } from '../../records/content-index.ts';
import { type ErrorRow, serviceErrorRow } from '../../records/error-rows.ts';
import type { Link } from '../../records/link.ts';
import { collectSources, type NamedSource } from '../../records/sources.ts';
import type { Action } from '../../schema/facts/action.ts';
import type { ServiceAuthorization } from '../../schema/facts/authorization.ts';
import { sitePath } from '../../text/paths.ts';
import { wordsOf } from '../../text/words.ts';

/** An action in a list of actions. */
export interface ActionRow extends Link {
  /** What the action does; empty when no source says. */
  text: string;
  /** The action's name spelled out. */
  words: string;
}

/** All that the page of a service shows. */
export interface ServicePage {
  service: string;
  name: string;
  /** The newest first. */
  versions: { apiVersion: string; actions: ActionRow[]; errors: ErrorRow[]; types: Link[] }[];
  /** Whether there is too much for tables with a description each: then names alone are listed. */
  namesOnly: boolean;
  permissions: { path: string; authorization: ServiceAuthorization } | null;
  sources: NamedSource[];
}

/** How many names a page can describe and still be quick to load. */
const MOST_DESCRIBED = 250;

/** Prepares the page of a service. */
export function servicePage(
  index: ContentIndex,
  { service, name, versions, authorization }: SiteService,
): ServicePage {
  return {
    service,
    name,
    versions: versions.toReversed().map(({ apiVersion, actions, errorCodes, dataTypes }) => ({
      apiVersion,
      actions: actions.map((action) => actionRow(service, apiVersion, action)),
      errors: errorCodes.map((errorCode) => serviceErrorRow(service, errorCode)),
      types: dataTypes.map(({ name }) => ({
        name,
        path: sitePath.dataType(service, apiVersion, name),
      })),
    })),
    namesOnly:
      versions.reduce(
        (sum, { actions, errorCodes }) => sum + actions.length + errorCodes.length,
        0,
      ) > MOST_DESCRIBED,
    permissions: authorization ? { path: sitePath.permissions(service), authorization } : null,
    sources: collectSources(
      index.sources,
      ...versions,
      ...versions.flatMap(({ actions, errorCodes }) =>
        [...actions, ...errorCodes].flatMap(({ descriptions }) => descriptions),
      ),
      ...(authorization ? [authorization] : []),
    ),
  };
}

function actionRow(service: string, apiVersion: string, { name, descriptions }: Action): ActionRow {
  return {
    name,
    path: sitePath.action(service, apiVersion, name),
    text: descriptions[0]?.text ?? '',
    words: wordsOf(name).join(' '),
  };
}
