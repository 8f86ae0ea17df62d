import { DataTypes } from '../../../src/search/index/data-types.ts';
import { Directory } from '../../../src/search/index/directory.ts';
import { Parameters } from '../../../src/search/index/parameters.ts';
import {
  type DescriptionsPart,
  type IndexParts,
  type NamesPart,
  type ParametersPart,
  type RemovedPart,
  readPart,
  type TypesPart,
} from '../../../src/search/index/parts.ts';
import { recordPath } from '../../../src/search/index/record.ts';
import { type Outputs, placesIn } from './built-outputs.ts';

/**
 * What is wrong with the search: a record whose page or anchor is not there, and pages that no record
 * leads to, of those that are to be found.
 */
export function searchProblems(
  outputs: Outputs,
  parts: IndexParts,
  findable: readonly string[],
): string[] {
  const paths = recordPaths(parts);
  const broken = placesIn(outputs).broken('/', paths);
  const found = new Set(paths.map((path) => path.replace(/#.*/, '')));
  // A service's page of a code that others have too is part of the page that they share.
  const compared = [...found].filter((path) => /^\/errors\/./.test(path));
  for (const path of compared)
    for (const link of outputs.pages.get(path)?.links ?? []) found.add(link);
  // The page of a code leads to the services that no longer have it.
  const codes = [...found].filter((path) => path.includes('/errors/'));
  for (const path of codes)
    for (const link of outputs.pages.get(path)?.links ?? [])
      if (lastStep(link) === lastStep(path)) found.add(link);
  return [
    ...broken.map((path) => `search: ${path}`),
    ...findable.filter((path) => !found.has(path)).map((path) => `${path}: cannot be found`),
  ];
}

function lastStep(path: string): string | undefined {
  return path.split('/').at(-2);
}

function subjectsIn(directory: Directory) {
  return directory.names.flatMap((_, entry) =>
    directory.subjectsOf(entry).map(({ subject }) => subject),
  );
}

/** Where each record and each explaining page of the index leads. */
function recordPaths(parts: IndexParts): string[] {
  const directory = new Directory(readPart<NamesPart>(parts.names));
  const parameters = new Parameters(readPart<ParametersPart>(parts.parameters), directory);
  const types = new DataTypes(readPart<TypesPart>(parts.types), directory);
  const { explainingPages = [] } = readPart<DescriptionsPart>(parts.descriptions);
  const removed = new Directory(readPart<RemovedPart>(parts.removed).names);
  return [
    ...explainingPages.map(({ path }) => path),
    ...subjectsIn(directory).map(recordPath),
    ...subjectsIn(removed)
      .filter(({ kind }) => kind !== 'service')
      .map(recordPath),
    ...parameters.names.flatMap((_, parameter) =>
      parameters.subjectsOf(parameter, Infinity).map(recordPath),
    ),
    ...types.names.flatMap((_, type) => types.subjectsOf(type, Infinity).map(recordPath)),
  ];
}
