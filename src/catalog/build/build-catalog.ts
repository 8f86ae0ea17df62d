import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadContent } from '../../lib/load-content.ts';
import { bundleCommand } from './bundle-command.ts';
import { bundleRuntime } from './bundle-runtime.ts';
import { declareRuntime } from './declare-runtime.ts';
import { type CatalogPlan, planCatalog } from './plan-catalog.ts';
import { renderCommandData } from './render-command-data.ts';
import { renderListings } from './render-listings.ts';
import { renderService } from './render-service.ts';
import { renderShared } from './render-shared.ts';
import { replaceFolder } from './replace-folder.ts';
import { checkNames } from './service-names.ts';

/**
 * Builds the catalog from a content folder into another: modules, their types and the command.
 * Equal content makes equal files.
 * @throws {ContentError} when the content cannot be used; the output folder is then as it was.
 */
export async function buildCatalog(contentFolder: string, outFolder: string): Promise<CatalogPlan> {
  const content = loadContent(contentFolder);
  const plan = planCatalog(content);
  checkNames(plan.services);
  const services = plan.services.flatMap((service) => renderService(service, plan.updatedAt));
  const shared = renderShared(plan, services, packageVersion());
  const files = [
    ...declareRuntime(),
    ...shared,
    ...services,
    ...renderCommandData(content),
    renderListings(plan),
  ];
  await replaceFolder(outFolder, async (folder) => {
    await bundleRuntime(folder);
    await bundleCommand(folder);
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  return plan;
}

function packageVersion(): string {
  const url = new URL('../../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { version: string }).version;
}
