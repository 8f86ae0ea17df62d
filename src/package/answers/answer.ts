import type { DenialPolicy } from '../../knowledge/permissions/policy-of-denials.ts';
import type { Explanation } from '../library/index.ts';
import type { ResemblingCode } from './codes/resembling-codes.ts';
import type { ParameterAnswer } from './parameter-of-message.ts';
import type { Scope } from './scope.ts';

/** Everything that is known about an input. */
export interface Answer {
  /** Narrowed to `scope`, else to the service and the action that the text shows. */
  readonly explanation: Explanation;
  /** What defines the parameter that the message names; `null` where it does not name one. */
  readonly parameter: ParameterAnswer | null;
  /** The policy for what the text says was denied, and its warnings; `null` without a denial. */
  readonly policy: DenialPolicy | null;
  /** The codes that a sentence without a code resembles; they are its likely codes, too. */
  readonly resembling: readonly ResemblingCode[];
  /** What was asked for, not what the text shows. */
  readonly scope: Scope;
  /** The call that the text shows and the code fits to; empty where it shows none. */
  readonly call: Pick<Scope, 'service' | 'action'>;
}

/** An answer for programs: the explanation with what the command adds to it. */
export function answerJson({ explanation, parameter, policy }: Answer) {
  return {
    ...explanation,
    parameter,
    policy: policy?.policy ?? null,
    policyWarnings: policy?.warnings ?? [],
  };
}

/** Whether the code is known: by API 3.0, or by another layer with entries of its own. */
export function isKnown({ known, layer, code, meaning }: Explanation): boolean {
  return known || (layer !== 'api-3.0' && layer !== 'none' && code !== null && meaning !== null);
}
