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
  /** The only known code that is this word in lower case; `undefined` if there are none or several. */
  inLowerCase(word: string): string | undefined;
  isService(name: string): boolean;
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
  let lowered: Map<string, string | undefined> | undefined;
  const serviceNames = new Set(services);
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
    inLowerCase(word) {
      lowered ??= inLowerCase(codes);
      return lowered.get(word);
    },
    isService: (name) => serviceNames.has(name),
  };
}

/** Codes by their lower case; `undefined` for one that several codes have. */
function inLowerCase(codes: readonly string[]): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const code of codes) {
    const word = code.toLowerCase();
    found.set(word, found.has(word) ? undefined : code);
  }
  return found;
}

function fold(code: string): string {
  return code.toLowerCase().replaceAll('_', '.');
}
