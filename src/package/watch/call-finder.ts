import type { MessageReading } from '../../messages/reading.ts';
import type { readActionOwners } from '../answers/catalog-data.ts';
import { readText } from '../answers/read-text.ts';
import { type Scope, scopeOfCall } from '../answers/scope.ts';
import { explain } from '../library/index.ts';
import type { LineFields } from './line-fields.ts';

/** How many forms of lines are remembered. */
const MAX_FORMS = 2_000;
/** What differs from line to line: numbers and times, hexadecimal ids, ids of resources. */
const VARYING =
  /\b(?:(?=[a-f-]*\d)[\da-f-]{8,}|[a-z]{2,10}-(?=[a-z]*\d)[a-z\d]{6,})\b|(?<!\w)\d[\d.:TZ-]*/g;

/** The call that caused an error, as far as a log shows it for sure. */
export type LoggedCall = Pick<Scope, 'service' | 'action'>;

/** Finds the calls that records of logs are about. Lines that differ only in numbers are read once. */
export class CallFinder {
  readonly #forms = new Map<string, LoggedCall>();
  readonly #actionOwners: ReadonlyMap<string, readonly string[]>;
  readonly #services: ReadonlySet<string>;

  /** `actionOwners` are the services that have an action, see {@link readActionOwners}. */
  constructor(actionOwners: ReadonlyMap<string, readonly string[]>) {
    this.#actionOwners = actionOwners;
    this.#services = new Set([...actionOwners.values()].flat());
  }

  /** The call of a record that contains the code; its fields decide before its words. */
  async find(code: string, record: string, fields: LineFields): Promise<LoggedCall> {
    const form = `${code} ${record.replaceAll(VARYING, '0')}`;
    const known = this.#forms.get(form);
    if (known) return known;
    const call = await this.#read(code, record, fields);
    if (this.#forms.size === MAX_FORMS) this.#forms.clear();
    this.#forms.set(form, call);
    return call;
  }

  async #read(code: string, record: string, fields: LineFields): Promise<LoggedCall> {
    const stated = this.#stated(fields);
    if (stated.service !== undefined && stated.action !== undefined) return stated;
    const reading = await readText(record);
    const read = isAbout(reading, code) ? scopeOfCall(reading, ownersOf(code)) : {};
    return { ...pick(read), ...stated };
  }

  /** Fields may be about the program itself, so they count only if they name what the catalog has. */
  #stated({ service, action }: LineFields): LoggedCall {
    const name = service?.toLowerCase() ?? '';
    const isService = this.#services.has(name);
    const owners = action === undefined ? undefined : this.#actionOwners.get(action);
    const isAction = owners !== undefined && (!isService || owners.includes(name));
    return {
      ...(isService && { service: name }),
      ...(isAction && action !== undefined && { action }),
    };
  }
}

/** The services that list a code; `undefined` for a common or an unknown one, which any service may return. */
function ownersOf(code: string): readonly string[] | undefined {
  const { known, scope, services } = explain(code);
  return known && scope !== 'common' ? services : undefined;
}

function isAbout({ code, cause, otherCodes }: MessageReading, wanted: string): boolean {
  if (code?.value === wanted || cause?.value === wanted) return true;
  return code === null && otherCodes.includes(wanted);
}

function pick({ service, action }: LoggedCall): LoggedCall {
  return { ...(service !== undefined && { service }), ...(action !== undefined && { action }) };
}
