import { categoryOf } from '../../schema/facts/code-parts.ts';
import { byLowerCase } from '../../text/by-lower-case.ts';
import { compareText } from '../../text/compare-text.ts';

/** Which codes are known, and where. Removed codes are known too where the index has them. */
export interface CodeIndex {
  has(code: string): boolean;
  /** The services that list the code, by name; empty for an unknown code. */
  servicesOf(code: string): readonly string[];
  /** The services that no longer list the code; empty where removed codes are not known. */
  formerServicesOf(code: string): readonly string[];
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
 * Builds the index. `pageLines` has a line for each service: the page of its codes, or empty. `removed` has the services
 * that no longer list a code. The look-ups for unknown codes are built on first use.
 */
export function createCodeIndex(
  listings: ReadonlyMap<string, readonly string[]>,
  services: readonly string[],
  pageLines = '',
  removed: ReadonlyMap<string, readonly string[]> = new Map(),
): CodeIndex {
  const codes = [...listings.keys()];
  const pages = pageLines.split('\n');
  let categories: Set<string> | undefined;
  let folded: Map<string, string> | undefined;
  let lowered: Map<string, string | undefined> | undefined;
  const serviceNames = new Set(services);
  return {
    has: (code) => listings.has(code) || removed.has(code),
    servicesOf: (code) => listings.get(code) ?? [],
    formerServicesOf: (code) => removed.get(code) ?? [],
    pageOf: (service) => pages[services.indexOf(service)] || null,
    hasCategory(category) {
      categories ??= new Set(codes.map(categoryOf));
      return categories.has(category);
    },
    inOtherCase(code) {
      const sorted = () => [...codes].sort(compareText).reverse();
      folded ??= new Map(sorted().map((known) => [fold(known), known]));
      return folded.get(fold(code));
    },
    inLowerCase(word) {
      lowered ??= byLowerCase(codes);
      return lowered.get(word);
    },
    isService: (name) => serviceNames.has(name),
  };
}

function fold(code: string): string {
  return code.toLowerCase().replaceAll('_', '.');
}
