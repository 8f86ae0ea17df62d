import type { MessageReading } from '../../messages/reading.ts';
import type { SearchRecord } from '../../search/index/record.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import { EditDistance } from '../../search/strings/edit-distance.ts';
import type { Explanation } from '../library/index.ts';
import { type CatalogNames, openNames, readNames } from './catalog-data.ts';
import { UsageError } from './usage-error.ts';

/** The service and the action that an explanation is narrowed to. */
export interface Scope {
  readonly service?: string | undefined;
  readonly action?: string | undefined;
  /** The service, or all services that have the action. Empty for all services. */
  readonly services: readonly string[];
}

/** The options of a command that narrow an explanation; both are optional. */
export type ScopeOptions = Pick<Scope, 'service' | 'action'>;

const MAX_NEAREST = 3;
/** The names of services are short. */
const MAX_EDITS = 2;
/** No action name is in more service versions. */
const MAX_RESULTS = 500;

/**
 * Looks up the service and the action of the options.
 * @throws {UsageError} when the catalog has no such service or action; the message has the nearest names.
 */
export async function resolveScope({ service, action }: ScopeOptions): Promise<Scope> {
  if (service === undefined && action === undefined) return { services: [] };
  if (service !== undefined) requireService((await readNames()).services, service);
  if (action === undefined) return { service, services: service === undefined ? [] : [service] };
  return { service, action, services: servicesWith(await openNames(), action, service) };
}

/**
 * The call that a text shows, as a scope: its service if that is one of the owners of the code; any service where
 * `owners` is `undefined`, as for a common code. An action without a service narrows nothing. Empty
 * without both, because a guess is not a question.
 */
export function scopeOfCall(
  reading: MessageReading | null,
  owners: readonly string[] | undefined,
): Scope {
  const service = reading?.service?.value;
  const action = reading?.action?.value;
  if (service === undefined) return { ...(action !== undefined && { action }), services: [] };
  if (owners?.includes(service) === false) return { services: [] };
  return { service, ...(action !== undefined && { action }), services: [service] };
}

/** Narrows an explanation to a scope; the statements of the common list stay. */
export function narrow<Kind extends Explanation>(
  explanation: Kind,
  { action, services }: Scope,
): Kind {
  if (services.length === 0) return explanation;
  return {
    ...explanation,
    meanings: explanation.meanings.filter(
      ({ common, services: owners }) => common || owners.some((owner) => services.includes(owner)),
    ),
    history: explanation.history.filter(({ service }) => services.includes(service)),
    statements: explanation.statements.filter(
      ({ service }) => service === null || services.includes(service),
    ),
    actions: explanation.actions.filter(
      (one) => services.includes(one.service) && (action === undefined || one.action === action),
    ),
  };
}

function requireService(services: CatalogNames['services'], service: string): void {
  const names = services.map((one) => one.service);
  if (names.includes(service)) return;
  const distance = new EditDistance();
  const near = names
    .map((name) => ({ name, edits: distance.between(service.toLowerCase(), name, MAX_EDITS) }))
    .filter(({ edits }) => edits <= MAX_EDITS && edits < service.length)
    .sort((a, b) => a.edits - b.edits);
  throw new UsageError(`there is no service ${service}${suggestion(near.map(({ name }) => name))}`);
}

function servicesWith(index: SearchIndex, action: string, service: string | undefined): string[] {
  const isWanted = ({ services }: SearchRecord) =>
    service === undefined || services.includes(service);
  const found = actionsNamed(index, action).filter(isWanted);
  const owners = found
    .filter(({ name }) => name === action)
    .flatMap(({ services }) => services)
    .filter((owner) => service === undefined || owner === service);
  if (owners.length > 0) return [...new Set(owners)];
  const inService =
    service === undefined ? [] : actionsNamed(index, `${service} ${action}`).filter(isWanted);
  const where = service === undefined ? '' : ` of ${service}`;
  const near = [...found, ...inService].map(({ name }) => name);
  throw new UsageError(`there is no action ${action}${where}${suggestion(near)}`);
}

function actionsNamed(index: SearchIndex, text: string): SearchRecord[] {
  const results = index.search(text, { limit: MAX_RESULTS });
  return results.map(({ record }) => record).filter(({ kind }) => kind === 'action');
}

function suggestion(names: readonly string[]): string {
  const nearest = [...new Set(names)].slice(0, MAX_NEAREST);
  return nearest.length === 0 ? '' : `; did you mean ${nearest.join(' or ')}?`;
}
