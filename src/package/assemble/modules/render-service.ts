import { compareText } from '../../../text/compare-text.ts';
import { constantOf } from '../../library/service.ts';
import type { GeneratedFile } from '../generated-file.ts';
import type { CatalogPlan } from '../plan-catalog.ts';
import type { PlannedService } from '../plan-service.ts';
import { modulePathOf, typePrefixOf } from '../service-names.ts';
import { quote, unionOf } from './quote.ts';
import { renderHeader } from './render-header.ts';

/** Writes a service's module and its types. */
export function renderService(
  planned: PlannedService,
  { updatedAt }: Pick<CatalogPlan, 'updatedAt'>,
): GeneratedFile[] {
  const files = planned.errors.apiVersions.map((version) => `${planned.service}.${version}.json`);
  const source =
    files.length > 0
      ? `content/*/*/services: ${files.join(', ')}`
      : `content/history/*/services: ${planned.service}.json`;
  const header = renderHeader(source, updatedAt);
  const path = modulePathOf(planned.service);
  return [
    { path: `${path}.js`, text: `${header}${renderModule(planned)}` },
    { path: `${path}.d.ts`, text: `${header}${renderTypes(planned)}` },
  ];
}

function renderModule(planned: PlannedService): string {
  const { service, name, codes, errors, meanings, removedCodes } = planned;
  return `import { constantsOf, defineService, errorsOfAction, isErrorOfService } from '../service.js';

const codeLines = ${quote(codes.join('\n'))};
const encoded = {
  service: ${quote(service)},
  name: ${quote(name)},
  apiVersions: [${errors.apiVersions.map(quote).join(', ')}],
  codeLines,
  errors: ${quote(JSON.stringify(errors))},
};
// Guards need no meanings, which a bundler leaves out of programs that use only guards.
const record = /* @__PURE__ */ defineService(encoded);
const described = /* @__PURE__ */ defineService({
  ...encoded,
  meanings: ${quote(JSON.stringify(meanings))},
${renderPast(planned)}});

export { described as ${service} };
export const codes = /* @__PURE__ */ constantsOf(codeLines);
export const removedCodes = /* @__PURE__ */ Object.freeze([${removedCodes.map(quote).join(', ')}]);
export function errorsOf(action) {
  return errorsOfAction(record, action);
}
export function is${typePrefixOf(service)}Error(error) {
  return isErrorOfService(record, error);
}
`;
}

/** The properties that say what was: the histories, and what is removed. */
export function renderPast({ encodedHistories, removed, removedCodes }: PlannedService): string {
  const { codes, errors, meanings } = removed;
  const isEmpty = removedCodes.length + errors.actions.length === 0;
  const histories = `  histories: ${quote(JSON.stringify(encodedHistories))},\n`;
  if (isEmpty) return histories;
  return `${histories}  removed: ${quote(JSON.stringify({ codes, errors, meanings }))},\n`;
}

function renderTypes(planned: PlannedService): string {
  const { service, name, codes, removedCodes } = planned;
  const prefix = typePrefixOf(service);
  const constants = codes.map((code) => `  readonly ${quote(constantOf(code))}: ${quote(code)};\n`);
  const actions = [...codesByAction(planned)].map(
    ([action, own]) => `  readonly ${quote(action)}: ${own.map(quote).join(' | ') || 'never'};\n`,
  );
  const title = name.replaceAll('*/', '* /');
  return `import type { CommonErrorCode } from '../generated/common.js';
import type { ServiceRecord } from '../types.js';

/** A code that ${title} lists. Any action may return a common code as well. */
export type ${prefix}ErrorCode = ${unionOf(codes)};

/** A code that ${title} no longer lists. */
export type ${prefix}RemovedErrorCode = ${unionOf(removedCodes)};

/** Each action, with the codes of its own logic. */
export interface ${prefix}ActionErrors {
${actions.join('')}}

/** An action of ${title}. */
export type ${prefix}Action = keyof ${prefix}ActionErrors;

/** An error with a code that ${title} may return. */
export interface ${prefix}Error {
  readonly code: ${prefix}ErrorCode | CommonErrorCode;
  readonly message?: string | null;
  readonly requestId?: string | null;
}

declare const record: ServiceRecord<
  ${prefix}ErrorCode,
  ${prefix}Action,
  ${prefix}RemovedErrorCode
>;
/** Everything that the catalog knows about ${title}. */
export { record as ${service} };

/** The codes as constants, named by the code with \`_\` for each dot. */
export declare const codes: {
${constants.join('')}};

/** The codes that past releases had and that ${title} no longer lists. */
export declare const removedCodes: readonly ${prefix}RemovedErrorCode[];

/** The codes that an action may return: those of its own logic, then the common codes. */
export declare function errorsOf<A extends ${prefix}Action>(
  action: A,
): readonly (${prefix}ActionErrors[A] | CommonErrorCode)[];

/** Whether an error has a code that ${title} may return, including common codes. Never throws. */
export declare function is${prefix}Error(error: unknown): error is ${prefix}Error;
`;
}

/** An action of several versions has the codes of all. */
function codesByAction({ codes, errors }: PlannedService): Map<string, string[]> {
  const byAction = new Map<string, Set<string>>();
  for (const [action, , ...positions] of errors.actions) {
    const own = byAction.get(action) ?? new Set();
    for (const position of positions) own.add(codes[position] ?? '');
    byAction.set(action, own);
  }
  return new Map([...byAction].map(([action, own]) => [action, [...own].sort(compareText)]));
}
