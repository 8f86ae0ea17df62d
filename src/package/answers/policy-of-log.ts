import {
  type DenialPolicy,
  type DenialPolicyOptions,
  policyOfDenials,
} from '../../knowledge/permissions/policy-of-denials.ts';
import { readDenials } from '../../messages/denials/read-denials.ts';
import { type LoggedDenial, readDenialLog } from '../log/read-denial-log.ts';
import { Beginning } from './beginning.ts';
import { readNames } from './catalog-data.ts';

/** The denials of a log, and the policy that allows what they denied. */
export interface PolicyOfLog extends DenialPolicy {
  readonly denials: readonly LoggedDenial[];
  /** The number of denials, also of pairs that are not kept because there are too many. */
  readonly count: number;
  /** The first 20 lines with denials. */
  readonly lines: readonly number[];
}

/**
 * Reads a stream to its end and makes one policy of its denials. In a short input without a denial in CAM's own words,
 * running text counts too.
 */
export async function policyOfLog(
  stream: AsyncIterable<Uint8Array>,
  options: DenialPolicyOptions,
): Promise<PolicyOfLog> {
  const beginning = new Beginning();
  const log = await readDenialLog(beginning.of(stream));
  const { denials, count, lines } =
    log.count > 0 ? log : await proseOf(beginning.wholeText() ?? '');
  const made = policyOfDenials(
    denials.map(({ denial }) => denial),
    options,
  );
  return { ...made, denials, count, lines };
}

async function proseOf(text: string) {
  const services = new Set((await readNames()).services.map(({ service }) => service));
  const denials = readDenials(text, (name) => services.has(name)).map((denial) => {
    const line = text.slice(0, denial.operation.start).split('\n').length;
    return { denial, line, requestId: null, count: 1 };
  });
  return { denials, count: denials.length, lines: [...new Set(denials.map(({ line }) => line))] };
}
