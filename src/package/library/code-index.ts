import { categoryOf } from '../../schema/facts/code-parts.ts';
import { linesOf } from './encoded/lines.ts';

/** Which services list each code: one line a code, of indexes into the services, in base 36. */
export interface EncodedMemberships {
  readonly services: string;
  readonly lines: string;
}

/** Which codes are known, and where. */
export interface CodeIndex {
  has(code: string): boolean;
  /** The services that list the code, by name; empty for an unknown code. */
  servicesOf(code: string): readonly string[];
  /** The documentation page that lists a service's codes; `null` where no page is known. */
  pageOf(service: string): string | null;
  /** Whether any known code has the category. */
  hasCategory(category: string): boolean;
  /**
   * The known code that differs only in letter case, or in `_` for dots as in the constants of SDKs;
   * the first of several.
   */
  inOtherCase(code: string): string | undefined;
}

/**
 * Builds the index. `pageLines` has a line for each service: the page of its codes, or empty. The
 * look-ups for unknown codes are built on first use.
 */
export function createCodeIndex(
  codes: readonly string[],
  memberships: EncodedMemberships,
  pageLines = '',
): CodeIndex {
  const positions = new Map(codes.map((code, position) => [code, position]));
  const services = linesOf(memberships.services);
  // Not linesOf: a single code that no service lists is one empty line.
  const lines = memberships.lines.split('\n');
  const pages = pageLines.split('\n');
  let categories: Set<string> | undefined;
  let folded: Map<string, string> | undefined;
  return {
    has: (code) => positions.has(code),
    servicesOf(code) {
      const line = lines[positions.get(code) ?? -1] ?? '';
      if (line === '') return [];
      return line.split(' ').flatMap((digits) => services[Number.parseInt(digits, 36)] ?? []);
    },
    pageOf: (service) => pages[services.indexOf(service)] || null,
    hasCategory(category) {
      categories ??= new Set(codes.map(categoryOf));
      return categories.has(category);
    },
    inOtherCase(code) {
      folded ??= new Map([...codes].reverse().map((known) => [fold(known), known]));
      return folded.get(fold(code));
    },
  };
}

function fold(code: string): string {
  return code.toLowerCase().replaceAll('_', '.');
}
