import { listDisagreements } from '../../src/content/disagreements.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { ContentReader } from '../../src/content/read-layers.ts';
import { DEFAULT_EDITION } from '../../src/schema/facts/edition.ts';
import { resolveContent } from '../write/products.ts';
import { explainSystemErrors } from '../write/system-errors.ts';

/**
 * `scrape check`: lists where pages and definitions disagree, one line each. Content keeps both
 * statements; merged records follow the page.
 * @throws {ContentError} if the content cannot be read.
 */
export function check({ content }: { content: string }): string {
  const folder = resolveContent(content);
  const lines = explainSystemErrors(() => {
    loadContent(folder);
    const reader = new ContentReader(folder, DEFAULT_EDITION);
    return listDisagreements(reader.pages(), reader.definitions());
  });
  const count = lines.length === 1 ? '1 disagreement' : `${lines.length} disagreements`;
  const items = lines.map((line) => `  ${line}`);
  return [`${count} between pages and definitions.`, ...items].join('\n');
}
