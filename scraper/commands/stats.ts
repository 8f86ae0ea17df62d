import { countContent } from '../../src/content/counts.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { resolveContent } from '../write/products.ts';
import { explainSystemErrors } from '../write/system-errors.ts';

/** `scrape stats`: counts the records in a content folder, as one JSON object or as lines. */
export function stats({ content, json }: { content: string; json: boolean }): string {
  const folder = resolveContent(content);
  const counts = explainSystemErrors(() => countContent(loadContent(folder)));
  if (json) return JSON.stringify(counts);
  return Object.entries(counts)
    .map(([name, count]) => `${name.padEnd(20)}${String(count).padStart(8)}`)
    .join('\n');
}
