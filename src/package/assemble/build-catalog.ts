import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadEditions } from '../../content/load-editions.ts';
import { SKILL_FILE, skillText } from '../../knowledge/skill/skill-text.ts';
import { type ContentIndex, indexContent } from '../../records/content-index.ts';
import { renderChanges } from './data/render-changes.ts';
import { renderCommandData } from './data/render-command-data.ts';
import { renderData } from './data/render-data.ts';
import { renderJsonSchemas } from './data/render-json-schema.ts';
import { renderListings } from './data/render-listings.ts';
import { renderParameters } from './data/render-parameters.ts';
import { renderRemovedNames } from './data/render-removed-names.ts';
import type { GeneratedFile } from './generated-file.ts';
import { bundleCommand } from './modules/bundle-command.ts';
import { bundleRuntime } from './modules/bundle-runtime.ts';
import { declareRuntime } from './modules/declare-runtime.ts';
import { declareSchema } from './modules/declare-schema.ts';
import { renderService } from './modules/render-service.ts';
import { renderShared } from './modules/render-shared.ts';
import { serveBoth } from './modules/serve-both.ts';
import { type CatalogPlan, planCatalog } from './plan-catalog.ts';
import { replaceFolder } from './replace-folder.ts';
import { checkNames } from './service-names.ts';

/**
 * Builds the catalog from a content folder into another: modules for ES and CommonJS, their types,
 * the data as JSON with its schemas, the command, and the skill for agents.
 * Equal content makes equal files.
 * @throws {ContentError} when the content cannot be used; the output folder is then as it was.
 */
export async function buildCatalog(contentFolder: string, outFolder: string): Promise<CatalogPlan> {
  const index = indexContent(loadEditions(contentFolder));
  const plan = planCatalog(index);
  checkNames(plan.services);
  await replaceFolder(outFolder, async (folder) => {
    await bundleRuntime(folder);
    await bundleCommand(folder);
    for (const { path, text } of await renderFiles(index, plan)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  return plan;
}

async function renderFiles(index: ContentIndex, plan: CatalogPlan): Promise<GeneratedFile[]> {
  const version = versionOf(plan.updatedAt);
  const services = plan.services.flatMap((service) => renderService(service, plan));
  const modules = [...declareRuntime(), ...renderShared(plan, services, version), ...services];
  return [
    ...(await Promise.all(modules.map(serveBoth))).flat(),
    ...declareSchema(),
    ...renderData(index, plan, version),
    ...renderJsonSchemas(),
    ...renderCommandData(index),
    renderListings(plan),
    renderRemovedNames(plan),
    renderChanges(index.content.history),
    renderParameters(index.content),
    { path: SKILL_FILE, text: skillText() },
  ];
}

/** The package's version, with the date of the data as its metadata: `0.1.0+20260821`. */
function versionOf(updatedAt: string | null): string {
  const url = new URL('../../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(url, 'utf8')) as { version: string };
  return updatedAt === null ? version : `${version}+${updatedAt.slice(0, 10).replaceAll('-', '')}`;
}
