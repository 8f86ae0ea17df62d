import type { MessageKnowledge } from '../message-knowledge.ts';

/** The service that another sign shows, and the services that list the code. */
export interface ServiceHints {
  readonly named: string | undefined;
  readonly listing: readonly string[];
}

/**
 * The service that an action belongs to: the only one that has it, or the one that another sign or the
 * list of the code shows as well. `undefined` where several are possible or none is known.
 */
export function serviceOfAction(
  action: string,
  { named, listing }: ServiceHints,
  { servicesWithAction }: Pick<MessageKnowledge, 'servicesWithAction'>,
): string | undefined {
  const services = servicesWithAction(action) ?? [];
  // The actions of addresses moved from cvm to vpc, and CAM still writes `cvm:` for them.
  const isOfVpc = named === 'cvm' && (services.length === 0 ? /Address/.test(action) : true);
  if (named !== undefined && services.includes(named)) return named;
  if (isOfVpc && (services.length === 0 || services.includes('vpc'))) return 'vpc';
  if (services.length === 1) return services[0];
  const both = services.filter((service) => listing.includes(service));
  return both.length === 1 ? both[0] : undefined;
}
