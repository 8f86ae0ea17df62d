import { type Explanation, explain } from '../library/index.ts';
import { servicesListing } from './listings.ts';
import { readableInput } from './readable-input.ts';
import { narrow, type Scope } from './scope.ts';

/** Explains an input with the statements of every service that lists the code, narrowed to a scope. */
export async function explainInFull(
  input: unknown,
  scope: Scope = { services: [] },
): Promise<Explanation> {
  const readable = readableInput(input);
  const { known, code } = explain(readable);
  const services = known ? await servicesListing(code) : [];
  const [only, ...others] = scope.services;
  const service = scope.service ?? (others.length === 0 ? only : undefined);
  const called = {
    ...(service !== undefined && { service }),
    ...(scope.action !== undefined && { action: scope.action }),
  };
  return narrow(explain(readable, { services, ...called }), scope);
}
