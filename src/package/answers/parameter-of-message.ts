import type { Explanation } from '../library/index.ts';
import { type FoundParameter, findParameter, nearParameters } from './parameters.ts';
import type { ScopeOptions } from './scope.ts';

/** What is known about the parameter that a message names. */
export interface ParameterAnswer {
  /** As the text spells it: `Filters.0.Values.1`. */
  readonly name: string;
  /** Its definitions, the commonest first, at most three; empty where none is found. */
  readonly definitions: readonly FoundParameter[];
  /** Where the action does not take it: the parameters that are spelled nearly like it. */
  readonly similar: readonly string[];
}

/** Looks up the parameter that the message of an explanation names; `null` where it does not name one. */
export async function parameterOfMessage(
  { reading, layer, code, cause, likelyCodes }: Explanation,
  given: ScopeOptions,
): Promise<ParameterAnswer | null> {
  if (!reading?.parameter || layer !== 'api-3.0') return null;
  const name = reading.parameter.value;
  // The inner call is one of the service that made the inner error.
  const shown = cause
    ? { service: cause.services.length === 1 ? cause.services[0] : undefined, action: undefined }
    : { service: reading.service?.value, action: reading.action?.value };
  const call = {
    service: given.service ?? shown.service,
    action: given.action ?? shown.action,
  };
  const definitions = await findParameter(name, call);
  const decisive = cause?.code ?? code ?? likelyCodes[0]?.code;
  const isMisspelled = decisive === 'UnknownParameter' && call.action !== undefined;
  return { name, definitions, similar: isMisspelled ? await nearParameters(name, call) : [] };
}
