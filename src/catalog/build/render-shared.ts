import type { GeneratedFile } from './generated-file.ts';
import type { CatalogPlan } from './plan-catalog.ts';
import { quote, unionOf } from './quote.ts';
import { renderHeader } from './render-header.ts';
import { modulePathOf } from './service-names.ts';

/** Writes what takes the place of the stand-ins in `src/catalog/generated`. */
export function renderShared(plan: CatalogPlan, packageVersion: string): GeneratedFile[] {
  const header = renderHeader('content', plan.updatedAt);
  return [
    { path: 'generated/codes.js', text: `${header}${renderCodes(plan)}` },
    {
      path: 'generated/codes.d.ts',
      text: `${header}/** A code that the catalog holds. */\nexport type ErrorCode = ${unionOf(plan.codes)};\n`,
    },
    { path: 'generated/common.js', text: `${header}${renderCommon(plan)}` },
    {
      path: 'generated/common.d.ts',
      text: `${header}/** A code that any action may return. */\nexport type CommonErrorCode = ${unionOf(plan.common.codes)};\n`,
    },
    { path: 'generated/catalog.js', text: `${header}${renderCatalog(plan, packageVersion)}` },
  ];
}

function renderCodes({ codes }: CatalogPlan): string {
  return `export const codeLines = ${quote(codes.join('\n'))};\n`;
}

function renderCommon({ common }: CatalogPlan): string {
  return `export const commonLines = ${quote(common.codes.join('\n'))};
export const commonErrors = ${quote(JSON.stringify(common.errors))};
`;
}

function renderCatalog({ memberships, services, updatedAt }: CatalogPlan, version: string): string {
  const records = services.map(({ service }, index) => ({
    local: `service${index}`,
    name: service,
    path: modulePathOf(service),
  }));
  const imports = records.map(
    ({ local, name, path }) => `import { ${name} as ${local} } from '../${path}.js';\n`,
  );
  return `${imports.join('')}
export const memberships = {
  services: ${quote(memberships.services)},
  lines: ${quote(memberships.lines)},
};
export const carriedServices = [${records.map(({ local }) => local).join(', ')}];
export const about = { version: ${quote(version)}, updatedAt: ${updatedAt === null ? 'null' : quote(updatedAt)} };
`;
}
