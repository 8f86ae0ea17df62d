import { compareText } from '../../../text/compare-text.ts';
import { constantOf } from '../../library/service.ts';
import type { GeneratedFile } from '../generated-file.ts';
import type { CatalogPlan, PlannedService } from '../plan-catalog.ts';
import { modulePathOf, typePrefixOf } from '../service-names.ts';
import { quote, unionOf } from './quote.ts';
import { renderHeader } from './render-header.ts';

/** Writes a service's module and its types. */
export function renderService(
  planned: PlannedService,
  { updatedAt }: Pick<CatalogPlan, 'updatedAt'>,
): GeneratedFile[] {
  const files = planned.errors.apiVersions.map((version) => `${planned.service}.${version}.json`);
  const header = renderHeader(`content/*/*/services: ${files.join(', ')}`, updatedAt);
  const path = modulePathOf(planned.service);
  return [
    { path: `${path}.js`, text: `${header}${renderModule(planned)}` },
    { path: `${path}.d.ts`, text: `${header}${renderTypes(planned)}` },
  ];
}

function renderModule({ service, name, codes, errors, meanings }: PlannedService): string {
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
});

export { described as ${service} };
export const codes = /* @__PURE__ */ constantsOf(codeLines);
export function errorsOf(action) {
  return errorsOfAction(record, action);
}
export function is${typePrefixOf(service)}Error(error) {
  return isErrorOfService(record, error);
}
`;
}

function renderTypes(planned: PlannedService): string {
  const { service, name, codes } = planned;
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

declare const record: ServiceRecord<${prefix}ErrorCode, ${prefix}Action>;
/** Everything that the catalog knows about ${title}. */
export { record as ${service} };

/** The codes as constants, named by the code with \`_\` for each dot. */
export declare const codes: {
${constants.join('')}};

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
