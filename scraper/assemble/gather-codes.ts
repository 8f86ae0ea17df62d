import type { Statement } from '../../src/schema/facts/statement.ts';
import type { DescribedCode } from '../pages/extract/facts.ts';

/** An error code to which pages are added one after the other. */
export interface GatheredCode {
  code: string;
  descriptions: Statement[];
  sources: string[];
}

/**
 * Adds a source's descriptions of codes. A known wording gets another source; a new wording becomes
 * another description, so that no source's wording is lost.
 */
export function gatherCodes(
  codes: Map<string, GatheredCode>,
  described: readonly DescribedCode[],
  source: string,
): void {
  for (const { code, description } of described) {
    const gathered = codes.get(code) ?? { code, descriptions: [], sources: [] };
    codes.set(code, gathered);
    addOnce(gathered.sources, source);
    if (description !== '') addStatement(gathered.descriptions, description, source);
  }
}

function addStatement(statements: Statement[], text: string, source: string): void {
  const same = statements.find((statement) => statement.text === text);
  if (same) addOnce(same.sources, source);
  else statements.push({ text, sources: [source] });
}

function addOnce(list: string[], item: string): void {
  if (!list.includes(item)) list.push(item);
}
