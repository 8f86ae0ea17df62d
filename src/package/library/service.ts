/** The functions that the generated module of each service calls. */
import { commonCodes } from './common-errors.ts';
import { type DecodedErrors, decodeErrors } from './encoded/errors.ts';
import { decodeHistories } from './encoded/histories.ts';
import { linesOf } from './encoded/lines.ts';
import type { EncodedRemoved, EncodedService } from './encoded/service.ts';
import { findError } from './error-lookup.ts';
import { readProperty } from './input/safe-read.ts';
import type { CatalogError, RemovedAction, ServiceRecord, SiteHistory } from './types.ts';

/** Makes a service's record. Errors and actions are unpacked when first read. */
export function defineService(encoded: EncodedService): ServiceRecord {
  let decoded: DecodedErrors | undefined;
  let histories: readonly (readonly SiteHistory[])[] | undefined;
  let removed: DecodedRemoved | undefined;
  const readHistories = () => {
    histories ??= decodeHistories(encoded.histories && JSON.parse(encoded.histories));
    return histories;
  };
  const decode = () => {
    decoded ??= decodeErrors(
      encoded.service,
      linesOf(encoded.codeLines),
      JSON.parse(encoded.errors),
      JSON.parse(encoded.meanings ?? '[]'),
      readHistories(),
    );
    return decoded;
  };
  const decodeGone = () => {
    const before = linesOf(encoded.codeLines).length;
    removed ??= decodeRemoved(encoded, readHistories().slice(before));
    return removed;
  };
  return Object.freeze({
    service: encoded.service,
    name: encoded.name,
    apiVersions: encoded.apiVersions,
    get errors() {
      return decode().errors;
    },
    get actions() {
      return decode().actions;
    },
    get removedErrors() {
      return decodeGone().errors;
    },
    get removedActions() {
      return decodeGone().actions;
    },
  });
}

interface DecodedRemoved {
  readonly errors: readonly CatalogError[];
  readonly actions: readonly RemovedAction[];
}

/** What a service no longer lists; `histories` are those of the removed codes and actions. */
function decodeRemoved(
  { service, removed }: EncodedService,
  histories: readonly (readonly SiteHistory[])[],
): DecodedRemoved {
  if (removed === undefined) return NOTHING_REMOVED;
  const { codes, errors: encoded, meanings }: EncodedRemoved = JSON.parse(removed);
  const { errors, actions } = decodeErrors(service, codes, encoded, meanings, histories);
  return {
    errors,
    actions: Object.freeze(
      actions.map((action, at) =>
        Object.freeze({ ...action, history: histories[errors.length + at] ?? [] }),
      ),
    ),
  };
}

const NOTHING_REMOVED: DecodedRemoved = {
  errors: /* @__PURE__ */ Object.freeze([]),
  actions: /* @__PURE__ */ Object.freeze([]),
};

/** A service's codes as constants: `codes.FailedOperation_Accesskey`. */
export function constantsOf(codeLines: string): Readonly<Record<string, string>> {
  return Object.freeze(
    Object.fromEntries(linesOf(codeLines).map((code) => [constantOf(code), code])),
  );
}

/** The name of a code's constant: the code with `_` for each dot. */
export function constantOf(code: string): string {
  return code.replaceAll('.', '_');
}

const codesByAction = new WeakMap<ServiceRecord, Map<string, readonly string[]>>();

/**
 * The codes that an action may return: those of its own logic in every version of the API, then the
 * common codes. Only the common codes for an unknown action.
 */
export function errorsOfAction(record: ServiceRecord, action: string): readonly string[] {
  const known = codesByAction.get(record) ?? groupByAction(record);
  codesByAction.set(record, known);
  return known.get(action) ?? commonCodes();
}

function groupByAction({ actions }: ServiceRecord): Map<string, readonly string[]> {
  const grouped = new Map<string, Set<string>>();
  for (const { action, errorCodes } of actions)
    grouped.set(action, new Set([...(grouped.get(action) ?? []), ...errorCodes]));
  return new Map(
    [...grouped].map(([action, own]) => [
      action,
      Object.freeze([...new Set([...own, ...commonCodes()])]),
    ]),
  );
}

/**
 * Whether a value is an error whose `code` is common or listed by the service. Never throws. `message`
 * and `requestId` are strings or absent.
 */
export function isErrorOfService(record: ServiceRecord, error: unknown): boolean {
  const code = readProperty(error, 'code');
  if (typeof code !== 'string') return false;
  if (!commonCodes().includes(code) && !findError(record, code)) return false;
  return ['message', 'requestId'].every((key) => {
    const value = readProperty(error, key);
    return value === undefined || value === null || typeof value === 'string';
  });
}
