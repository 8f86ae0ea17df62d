import type { Explanation } from '../../library/index.ts';
import type { ProgramKnowledge } from '../program-knowledge.ts';
import type { Comparison, Program } from '../scan/program.ts';
import { quotedNames } from './quoted-names.ts';
import type { Verdict } from './verdict.ts';

const MAX_SHOWN = 3;

/** The services of the calls that failed; empty where any of them is not sure. */
export function calledServices(
  { calls }: Comparison,
  { imports }: Program,
  knowledge: ProgramKnowledge,
): string[] {
  const imported = [...imports.services].filter(knowledge.isService);
  const services = (calls ?? []).map(({ service, action }) => {
    const owners = service === null ? imported : [service];
    const having = owners.filter((owner) => knowledge.hasAction(owner, action));
    return having.length === 1 ? having[0] : undefined;
  });
  const sure = services.flatMap((service) => service ?? []);
  return sure.length === services.length ? [...new Set(sure)] : [];
}

/** Whether the services that were called, and the only action, list the code. */
export async function judgeCall(
  { code, scope, services, history, documentation, actions }: Explanation,
  { calls }: Comparison,
  called: readonly string[],
  knowledge: ProgramKnowledge,
): Promise<Verdict | undefined> {
  if (scope === 'common' || called.length === 0) return undefined;
  const listed = new Set([...services, ...history.map(({ service }) => service)]);
  const shown = services.slice(0, MAX_SHOWN);
  if (!called.some((service) => listed.has(service))) {
    const verb = shown.length === 1 ? 'lists' : 'list';
    const owners = shown.length > 0 ? ` ${quotedNames(shown, 'and')} ${verb} it.` : '';
    const message = `${quotedNames(called)} has never listed \`${code}\`.${owners}`;
    return { rule: 'not-in-service', message, url: documentation };
  }
  const names = new Set((calls ?? []).map(({ action }) => action));
  const [action, ...more] = names;
  const [service, ...rest] = called;
  if (action === undefined || service === undefined || more.length + rest.length > 0)
    return undefined;
  const own = actions.filter((one) => one.service === service);
  if (own.length === 0 || own.some((one) => one.action === action)) return undefined;
  if (!(await knowledge.listsCodes(service, action))) return undefined;
  const message = `\`${action}\` of \`${service}\` does not list \`${code}\`; ${others(own)}.`;
  return { rule: 'not-of-action', message, url: documentation };
}

/** `a` does; `a`, `b` and 3 others do. */
function others(own: Explanation['actions']): string {
  const names = [...new Set(own.map(({ action }) => action))];
  if (names.length === 1) return `only ${quotedNames(names)} does`;
  if (names.length <= MAX_SHOWN) return `${quotedNames(names, 'and')} do`;
  const shown = names.slice(0, MAX_SHOWN - 1).map((name) => `\`${name}\``);
  return `${shown.join(', ')} and ${names.length - shown.length} others do`;
}
