import type { RetryAnswer } from '../../knowledge/retries/should-retry.ts';
import type { PublishedService } from '../../schema/published/service.ts';
import { readNames } from './catalog-data.ts';
import { removedNames } from './codes/removed-names.ts';
import { actionInputs } from './parameters.ts';
import { readBeside } from './read-beside.ts';
import { resolveScope } from './scope.ts';
import { UsageError } from './usage-error.ts';

/** A code that an action lists. */
export interface ActionCode {
  readonly code: string;
  /** What it means in this service; `null` if that is not known. */
  readonly meaning: string | null;
  readonly fix: string | null;
  readonly retry: RetryAnswer;
}

/** What a call of an action can contain, and what it can fail with. */
export interface ActionParts {
  readonly service: string;
  /** The newest version that has the action. */
  readonly apiVersion: string;
  readonly action: string;
  /** Whether the newest releases lack it, though past ones had it. */
  readonly removed: boolean;
  /** The codes of the action's own logic; any action may return the common codes as well. */
  readonly codes: readonly ActionCode[];
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    /** `null` where no source states it. */
    readonly required: boolean | null;
  }[];
}

/**
 * Lists the codes and the parameters of an action.
 * @throws {UsageError} for a service or an action that does not exist, and for an action of several services if none is
 * named.
 */
export async function actionParts(
  action: string,
  service: string | undefined,
): Promise<ActionParts> {
  const owner = service ?? (await onlyOwner(action));
  const version = (await versionsOf(owner)).findLast(({ actions }) =>
    actions.some((one) => one.action === action),
  );
  if (!version) {
    // The message has the nearest names.
    await resolveScope({ service: owner, action });
    throw new UsageError(`only the permissions of ${owner} name ${action}`);
  }
  const { apiVersion, errors } = version;
  const codes = errors.flatMap(({ code, meaning, shouldRetry, actions }) =>
    actions.includes(action)
      ? [
          {
            code,
            meaning: meaning?.meaning ?? null,
            fix: meaning?.fix ?? null,
            retry: shouldRetry.answer,
          },
        ]
      : [],
  );
  const rows = await actionInputs({ service: owner, apiVersion, action });
  const parameters = rows.map(({ name, type, required = null }) => ({ name, type, required }));
  const { actions: gone } = await removedNames();
  const removed = gone.has(`${owner} ${apiVersion} ${action}`);
  return { service: owner, apiVersion, action, removed, codes, parameters };
}

async function onlyOwner(action: string): Promise<string> {
  const { services } = await resolveScope({ action });
  const [owner = '', ...others] = services;
  if (others.length === 0) return owner;
  throw new UsageError(`several services have ${action}; name one of ${services.join(', ')}`);
}

/** The versions of a service, the oldest first; none for a service that only permissions name. */
async function versionsOf(service: string): Promise<PublishedService['versions']> {
  const names = (await readNames()).services.map((one) => one.service);
  if (!names.includes(service)) return [];
  try {
    const data: PublishedService = JSON.parse(await readBeside(`../data/services/${service}.json`));
    return data.versions;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
