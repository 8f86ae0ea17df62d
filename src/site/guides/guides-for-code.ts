import { parentOf } from '../../schema/facts/code-parts.ts';
import { GUIDES, type Guide } from './guides.ts';

type GuideLink = Pick<Guide, 'title' | 'path'>;

const BY_CODE: ReadonlyMap<string, readonly GuideLink[]> = guidesByCode();

/** The guides that explain a code, first those that name the code itself; empty for most codes. */
export function guidesFor(code: string): readonly GuideLink[] {
  const entries = [code];
  for (let family: string | null = code; family; family = parentOf(family))
    entries.push(`${family}.*`);
  return [...new Set(entries.flatMap((entry) => BY_CODE.get(entry) ?? []))];
}

function guidesByCode(): Map<string, GuideLink[]> {
  const links = new Map<string, GuideLink[]>();
  for (const { path, title, codes } of Object.values<Guide>(GUIDES)) {
    const link = { path, title };
    for (const code of codes) links.set(code, [...(links.get(code) ?? []), link]);
  }
  return links;
}

/** The code that an entry of a guide names, without the mark for its sub-codes. */
export function codeOf(entry: string): string {
  return entry.replace(/\.\*$/, '');
}
