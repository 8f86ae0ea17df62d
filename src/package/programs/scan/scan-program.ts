import type { Language } from '../language.ts';
import { tokenize } from '../tokens/tokenize.ts';
import { ComparisonScanner } from './comparison-scanner.ts';
import { NO_IMPORTS, readImports } from './imports.ts';
import type { Program } from './program.ts';

/** What every comparison has: the code of an error, or a helper that is given an error. */
const COMPARES =
  /[.>'"](?:[Gg]et_?)?(?:[Ee]rror_?)?[Cc]ode\b|[{,] ?code ?[,}]|[Ee]rr(?:or)?_?[Cc]ode\b|(?:[Ee]rr|ERR|[Cc]ode|CODE)\w{0,30}\(\$?\w{1,40}, ?/;
/** A line that may give a name to a code. */
const DEFINES = /= ?["'][A-Z][A-Za-z0-9]{2,60}(?:\.[A-Za-z0-9.]{3,80})?["'];?[ \t\r]*$/m;

/** Finds everything about error codes in a source file. It takes time in proportion to the length of the text. */
export function scanProgram(source: string, language: Language): Program {
  // Most files compare nothing, and a look at the text is quicker than its tokens.
  if (!COMPARES.test(source) && !DEFINES.test(source))
    return { language, imports: NO_IMPORTS, comparisons: [], definitions: [] };
  const imports = readImports(source);
  const scanner = new ComparisonScanner(tokenize(source, language), imports, language);
  return { language, imports, ...scanner.scan() };
}
