import type { SearchSubject } from '../../../search/index/record.ts';
import { decodeFront } from '../../../text/coding/front-coding.ts';
import { readBeside } from '../read-beside.ts';

/** What no service lists any more, by name. */
export interface RemovedNames {
  readonly codes: ReadonlySet<string>;
  /** Each as `service apiVersion Action`. */
  readonly actions: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
}

/** The same names as they are packed: front-coded. */
export type EncodedRemovedNames = Readonly<Record<keyof RemovedNames, string>>;

let names: Promise<RemovedNames> | undefined;

/** Reads what no service lists any more, once. */
export function removedNames(): Promise<RemovedNames> {
  names ??= loadNames();
  return names;
}

async function loadNames(): Promise<RemovedNames> {
  const packed: EncodedRemovedNames = JSON.parse(await readBeside('removed.json'));
  return {
    codes: new Set(decodeFront(packed.codes)),
    actions: new Set(decodeFront(packed.actions)),
    services: new Set(decodeFront(packed.services)),
  };
}

/** Whether what a search found is removed. */
export function isRemoved(
  { kind, name, services, apiVersion }: SearchSubject,
  { codes, actions, services: gone }: RemovedNames,
): boolean {
  if (kind === 'error') return codes.has(name);
  if (kind === 'service') return gone.has(name);
  return kind === 'action' && actions.has(`${services[0]} ${apiVersion} ${name}`);
}
