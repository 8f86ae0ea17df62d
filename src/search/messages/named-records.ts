import { recordOf, type SearchKind, type SearchRecord } from '../index/record.ts';
import type { Sources } from '../index/sources.ts';
import { fold } from '../strings/fold.ts';

/** Leads from the names that a message contains to their records. */
export class NamedRecords {
  readonly #sources: Sources;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The code in this spelling, with the descriptions that are loaded; `undefined` if it is unknown. */
  code(code: string): SearchRecord | undefined {
    const entry = this.#entryOf('error', code);
    if (entry === undefined) return this.#removedCode(code);
    const { directory, descriptionsOf, retryOf } = this.#sources;
    const [first] = directory.subjectsOf(entry);
    return first && recordOf(first.subject, [...descriptionsOf(entry)], retryOf(entry));
  }

  #removedCode(code: string): SearchRecord | undefined {
    const { removed } = this.#sources;
    const record = removed && new NamedRecords(removed).code(code);
    return record && { ...record, removed: true };
  }

  /**
   * The action of a service, in its newest version. Without a service, the action of the only service that has it.
   */
  action(action: string, service: string | undefined): SearchRecord | undefined {
    const entry = this.#entryOf('action', action);
    const { directory } = this.#sources;
    const number = service === undefined ? undefined : directory.serviceNumber(service);
    if (entry === undefined || (service !== undefined && number === undefined)) return undefined;
    const subjects = directory.subjectsOf(entry, number).map(({ subject }) => subject);
    if (new Set(subjects.flatMap(({ services }) => services)).size !== 1) return undefined;
    const [newest] = subjects.sort((one, other) => (versionOf(one) < versionOf(other) ? 1 : -1));
    return newest && recordOf(newest);
  }

  /**
   * The row of an action's input that a path begins with: `Filters` of `Filters.0.Values.1`. `undefined` if the action
   * has no such parameter, or no parameters are loaded.
   */
  parameter(path: string, action: SearchRecord): SearchRecord | undefined {
    const { parameters, directory } = this.#sources;
    const [name = ''] = /^\w*/.exec(path) ?? [];
    const number = parameters?.names.indexOf(name) ?? -1;
    if (!parameters || number < 0) return undefined;
    const service = directory.serviceNumber(action.services[0] ?? '');
    const row = parameters
      .subjectsOf(number, Number.POSITIVE_INFINITY, service)
      .find((one) => one.action === action.name && one.apiVersion === action.apiVersion);
    return row && recordOf(row);
  }

  #entryOf(kind: SearchKind, name: string): number | undefined {
    const { directory, table } = this.#sources;
    return table
      .startingWith(fold(name))
      .find(
        ({ entry, isPart }) =>
          !isPart && directory.names[entry] === name && directory.kindOf(entry) === kind,
      )?.entry;
  }
}

function versionOf({ apiVersion = '' }: { readonly apiVersion?: string }): string {
  return apiVersion;
}
