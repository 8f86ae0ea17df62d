import { readFileSync } from 'node:fs';

/** Where the skill is in the package and on the site. */
export const SKILL_FILE = 'SKILL.md';

/** The skill for agents: when to ask, and how. The package and the site contain the same text. */
export function skillText(): string {
  const url = new URL('../../../skills/tencent-cloud-errors/SKILL.md', import.meta.url);
  return readFileSync(url, 'utf8');
}
