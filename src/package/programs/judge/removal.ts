import type { Explanation, ServiceHistory } from '../../library/index.ts';
import { quotedNames } from './quoted-names.ts';
import type { Verdict } from './verdict.ts';

/** What is said of a code that no service lists any more, or none of the services that a program calls. */
export function removalOf(
  { code, removed, scope, history, services, documentation }: Explanation,
  called: readonly string[],
): Verdict | undefined {
  if (scope === 'common') return undefined;
  const own = called.length > 0 ? history.filter(({ service }) => called.includes(service)) : [];
  const isGone = own.length > 0 && own.every((one) => one.removed !== undefined);
  if (!removed && !isGone) return undefined;
  if (!removed && called.some((service) => services.includes(service))) return undefined;
  const former = removed && !isGone ? history : own;
  const names = [...new Set(former.map(({ service }) => service))].slice(0, 3);
  const who = removed
    ? 'No service lists'
    : `${quotedNames(names, 'and')} no longer ${names.length === 1 ? 'lists' : 'list'}`;
  return {
    rule: 'removed-code',
    message: `${who} \`${code}\`${removed ? ' any more' : ''}${since(former)}.`,
    url: documentation,
  };
}

/** The latest release that removed it. */
function since(history: readonly ServiceHistory[]): string {
  const releases = history.flatMap((one) => one.removed ?? []);
  const last = releases.sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
  return last ? `: release ${last.release} of ${last.date} removed it` : '';
}
