import { codePath } from './code-path.ts';
import type { ContentIndex } from './content-index.ts';
import type { Link } from './link.ts';

/**
 * The codes whose pages show an advice, as the problem or as the subject, by the advice's name. Codes
 * are in order; an advice that no page shows is absent.
 */
export function codesByAdvice(index: ContentIndex): Map<string, Link[]> {
  const found = new Map<string, Link[]>();
  for (const code of [...index.owners.keys()].sort()) {
    const shown = index.advice.lead(code);
    const path = codePath(index, code);
    if (!shown || path === undefined) continue;
    for (const rule of [shown.lead, shown.subject]) {
      if (!rule) continue;
      const list = found.get(rule.advice.name);
      if (list) list.push({ name: code, path });
      else found.set(rule.advice.name, [{ name: code, path }]);
    }
  }
  return found;
}
