import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planCatalog } from '../../src/catalog/build/plan-catalog.ts';
import { createCodeIndex } from '../../src/catalog/code-index.ts';
import { decodeErrors } from '../../src/catalog/encoded-errors.ts';
import { createExplainer } from '../../src/catalog/explainer.ts';
import { defineService } from '../../src/catalog/service.ts';
import { loadContent } from '../../src/lib/load-content.ts';
import { writeSampleContent } from './sample-content.ts';

/** Plans the catalog of the sample content, through a folder as the build does. */
export function planSample() {
  const folder = mkdtempSync(join(tmpdir(), 'tcerr-sample-'));
  try {
    writeSampleContent(folder);
    return planCatalog(loadContent(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The sample's catalog, packed and unpacked as it is when published. */
export function sampleCatalog() {
  const plan = planSample();
  const services = plan.services.map(({ service, name, codes, errors }) =>
    defineService({
      service,
      name,
      apiVersions: errors.apiVersions,
      codeLines: codes.join('\n'),
      errors: JSON.stringify(errors),
    }),
  );
  const index = createCodeIndex(plan.codes, plan.memberships);
  const common = decodeErrors(null, plan.common.codes, plan.common.errors);
  return { index, common, services, explain: createExplainer({ index, common, services }) };
}
