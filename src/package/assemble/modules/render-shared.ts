import { brotliCompressSync } from 'node:zlib';
import type { GeneratedFile } from '../generated-file.ts';
import type { CatalogPlan } from '../plan-catalog.ts';
import type { PlannedService } from '../plan-service.ts';
import { modulePathOf } from '../service-names.ts';
import { quote, unionOf } from './quote.ts';
import { renderHeader } from './render-header.ts';
import { renderPast } from './render-service.ts';

/** The size of the root's data, compressed with brotli; its own code adds some 5,000 bytes. */
const ROOT_DATA_BUDGET_BYTES = 65_000;

/**
 * Writes the files that replace the placeholders in `src/package/library/generated`. The root imports
 * the modules of all services if they fit the budget, else of none: an answer with the statements of
 * some services only would surprise.
 */
export function renderShared(
  plan: CatalogPlan,
  serviceModules: readonly GeneratedFile[],
  packageVersion: string,
  budgetBytes = ROOT_DATA_BUDGET_BYTES,
): GeneratedFile[] {
  const header = renderHeader('content', plan.updatedAt);
  const shared = renderWith(plan, header, packageVersion, plan.services);
  return fitsBudget([...shared, ...serviceModules], budgetBytes)
    ? shared
    : renderWith(plan, header, packageVersion, []);
}

/** Whether the modules among the files, each compressed by itself, fit the budget. */
function fitsBudget(files: readonly GeneratedFile[], budgetBytes: number): boolean {
  let leftBytes = budgetBytes;
  for (const { path, text } of files) {
    if (path.endsWith('.js')) leftBytes -= brotliCompressSync(text).length;
    if (leftBytes < 0) return false;
  }
  return true;
}

function renderWith(
  plan: CatalogPlan,
  header: string,
  packageVersion: string,
  carried: readonly PlannedService[],
): GeneratedFile[] {
  return [
    { path: 'generated/codes.js', text: `${header}${renderCodes(plan)}` },
    {
      path: 'generated/codes.d.ts',
      text: `${header}/** A known code. */\nexport type ErrorCode = ${unionOf(plan.codes)};\n`,
    },
    { path: 'generated/common.js', text: `${header}${renderCommon(plan)}` },
    {
      path: 'generated/common.d.ts',
      text: `${header}/** A code that any action may return. */\nexport type CommonErrorCode = ${unionOf(plan.common.codes)};\n`,
    },
    {
      path: 'generated/advice.js',
      text: `${header}export const adviceRecords = ${quote(plan.advice)};\n`,
    },
    { path: 'generated/layers.js', text: `${header}${renderLayers(plan)}` },
    { path: 'generated/messages.js', text: `${header}${renderMessages(plan)}` },
    { path: 'generated/all.js', text: `${header}${renderAll(plan)}` },
    { path: 'generated/retry.js', text: `${header}${renderRetry(plan)}` },
    {
      path: 'generated/catalog.js',
      text: `${header}${renderCatalog(plan, carried, packageVersion)}`,
    },
  ];
}

function renderCodes({ codeBook: packed }: CatalogPlan): string {
  return `export const codeBook = {
  words: ${quote(packed.words)},
  services: ${quote(packed.services)},
  groups: ${quote(packed.groups)},
  shared: ${quote(packed.shared)},
};
`;
}

function renderCommon({ common }: CatalogPlan): string {
  return `export const commonLines = ${quote(common.codes.join('\n'))};
export const commonErrors = ${quote(JSON.stringify(common.errors))};
export const commonMeanings = ${quote(JSON.stringify(common.meanings))};
`;
}

function renderAll({ services, layers }: CatalogPlan): string {
  const encoded = services.map((planned) => {
    const { service, name, codes, errors, meanings } = planned;
    return `  {
    service: ${quote(service)},
    name: ${quote(name)},
    apiVersions: [${errors.apiVersions.map(quote).join(', ')}],
    codeLines: ${quote(codes.join('\n'))},
    errors: ${quote(JSON.stringify(errors))},
    meanings: ${quote(JSON.stringify(meanings))},
${renderPast(planned)}  },
`;
  });
  return `export const encodedServices = [\n${encoded.join('')}];
export const allLayerCodes = ${JSON.stringify(layers.all)};
`;
}

function renderLayers({ layers }: CatalogPlan): string {
  return `export const layerCodes = ${JSON.stringify(layers.root)};
export const layerLines = ${quote(layers.lines)};
`;
}

function renderMessages({ forms }: CatalogPlan): string {
  return `export const formRecords = ${quote(forms)};\n`;
}

function renderRetry({ retryRules }: CatalogPlan): string {
  return `export const retryRules = ${quote(JSON.stringify(retryRules))};\n`;
}

function renderCatalog(
  { updatedAt, documentation }: CatalogPlan,
  carried: readonly PlannedService[],
  version: string,
): string {
  const records = carried.map(({ service }, index) => ({
    local: `service${index}`,
    name: service,
    path: modulePathOf(service),
  }));
  const imports = records.map(
    ({ local, name, path }) => `import { ${name} as ${local} } from '../${path}.js';\n`,
  );
  return `${imports.join('')}
export const documentation = {
  common: ${documentation.common === null ? 'null' : quote(documentation.common)},
  services: ${quote(documentation.services.map((url) => url ?? '').join('\n'))},
};
export const carriedServices = [${records.map(({ local }) => local).join(', ')}];
export const about = { version: ${quote(version)}, updatedAt: ${updatedAt === null ? 'null' : quote(updatedAt)} };
`;
}
