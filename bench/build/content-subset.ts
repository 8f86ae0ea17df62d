import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countContent } from '../../src/content/counts.ts';
import { mergeLayers } from '../../src/content/merge/merge-layers.ts';
import { ContentReader } from '../../src/content/read-layers.ts';
import { DEFAULT_EDITION } from '../../src/schema/facts/edition.ts';

const DEFINITIONS = 'international/definitions/services';

/** How many pages each service of a content folder makes, roughly: its codes, actions and types. */
export function pageCounts(content: string): [service: string, pages: number][] {
  const counts = new Map<string, number>();
  for (const { service, actions, errorCodes, dataTypes } of new ContentReader(
    content,
    DEFAULT_EDITION,
  ).definitions().serviceVersions) {
    const pages = actions.length + errorCodes.length + dataTypes.length;
    counts.set(service, (counts.get(service) ?? 0) + pages);
  }
  return [...counts];
}

/** Copies the facts of some services, with what is reviewed but without pages and words, as a content folder. */
export function copyServices(content: string, to: string, services: ReadonlySet<string>): void {
  mkdirSync(join(to, DEFINITIONS), { recursive: true });
  for (const name of readdirSync(join(content, DEFINITIONS))) {
    if (services.has(name.split('.')[0] ?? ''))
      cpSync(join(content, DEFINITIONS, name), join(to, DEFINITIONS, name));
  }
  for (const name of ['reviewed', 'international/definitions/sources.json'])
    cpSync(join(content, name), join(to, name), { recursive: true });
  cpSync(
    join(content, 'international/pages/sources.json'),
    join(to, 'international/pages/sources.json'),
  );
  cpSync(
    join(content, 'international/pages/common.json'),
    join(to, 'international/pages/common.json'),
  );
  const reader = new ContentReader(to, DEFAULT_EDITION);
  const counts = countContent(mergeLayers(reader.pages(), reader.definitions()));
  const manifest = {
    ...JSON.parse(readFileSync(join(content, 'international/manifest.json'), 'utf8')),
    counts,
  };
  writeFileSync(join(to, 'international/manifest.json'), JSON.stringify(manifest));
}
