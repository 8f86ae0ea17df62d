import { inheritAdvice } from '../../knowledge/advice/inherit-advice.ts';
import { codePath } from '../../records/code-path.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import type { Link } from '../../records/link.ts';
import { ADVICE_SECTIONS, type Advice, type AdviceSection } from '../../schema/reviewed/advice.ts';
import { sitePath } from '../../text/paths.ts';

/** How many of the codes that an advice reaches its page names. */
const NAMED = 120;

/** A part of an advice's text: reviewed HTML of the project's own, and the Markdown that it is made of. */
export interface AdvicePart {
  section: AdviceSection;
  html: string;
  markdown: string;
}

/** All that the page of an advice shows. */
export interface AdvicePage {
  advice: Advice;
  title: string;
  parts: AdvicePart[];
  /** Codes whose pages tell this first, or as what they are about; the first of them, in order. */
  codes: Link[];
  codeCount: number;
  sources: { label: string; url: string | null }[];
}

/** The title of an advice, as its file states it. */
export function adviceTitle({ title }: Pick<Advice, 'title'>): string {
  return title;
}

/** Prepares the page of each advice, in the order of their names. */
export function advicePages(index: ContentIndex): AdvicePage[] {
  const codes = codesByAdvice(index);
  const general = index.advice.all.filter(({ covers }) => covers.everything);
  return index.advice.all.map((advice) => {
    const own = codes.get(advice.name) ?? [];
    const { sections } = inheritAdvice([advice, ...general].map((one) => ({ advice: one })));
    return {
      advice,
      title: adviceTitle(advice),
      parts: ADVICE_SECTIONS.flatMap((section) => {
        const part = sections[section];
        if (!part) return [];
        return [{ section, html: part.value, markdown: part.advice.markdown[section] ?? '' }];
      }),
      codes: own.slice(0, NAMED),
      codeCount: own.length,
      sources: advice.sources.map((source) => sourceOf(index, source)),
    };
  });
}

function codesByAdvice(index: ContentIndex): Map<string, Link[]> {
  const found = new Map<string, Link[]>();
  for (const code of [...index.owners.keys()].sort()) {
    const told = index.advice.lead(code);
    const path = codePath(index, code);
    if (!told || path === undefined) continue;
    for (const rule of [told.lead, told.subject]) {
      if (!rule) continue;
      const list = found.get(rule.advice.name);
      if (list) list.push({ name: code, path });
      else found.set(rule.advice.name, [{ name: code, path }]);
    }
  }
  return found;
}

function sourceOf({ sources }: ContentIndex, source: string): AdvicePage['sources'][number] {
  const named = sources.get(source);
  if (named) return { label: named.label, url: named.url };
  return { label: source.replace(/^https:\/\/(www\.)?/, ''), url: source };
}

/** Where the page of an advice stands. */
export function advicePath({ name }: Pick<Advice, 'name'>): string {
  return sitePath.advice(name);
}
