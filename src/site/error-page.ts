import { sitePath } from '../lib/paths.ts';
import { categoryOf, parentOf } from '../schema/code-parts.ts';
import type { Statement } from '../schema/statement.ts';
import { segmentWords } from './code-parts.ts';
import type { CodeOccurrence, ContentIndex, SiteService } from './content-index.ts';
import { collectSources, type NamedSource } from './sources.ts';

/** A name that leads somewhere. */
export interface Link {
  name: string;
  path: string;
}

/** What a code means to one owner: the common list, or one version of a service. */
export interface Meaning {
  owner: Link;
  /** `common list`, or the version of the service. */
  detail: string;
  statements: Statement[];
  /** The actions that list the code; of the common list, none is named. */
  actions: Link[];
}

/** All that the page of an error code shows. */
export interface ErrorPage {
  code: string;
  /** Each segment of the code spelled out; the first is the category. */
  segments: string[];
  meanings: Meaning[];
  /** Facts in the margin, by name. */
  category: string;
  /** The code one segment up, where it has a page. */
  parent: Link | null;
  /** The page that compares the owners of the code, where there are several and this is not it. */
  compare: { link: Link; owners: number } | null;
  /** Other codes of the same category and owner. */
  siblings: Link[];
  sources: NamedSource[];
}

/** The page of a code of one service. */
export function serviceErrorPage(
  index: ContentIndex,
  service: SiteService,
  code: string,
): ErrorPage {
  const path = (other: string) => sitePath.serviceError(service.service, other);
  const occurrences = service.codes.get(code) ?? [];
  const parent = parentOf(code);
  return {
    ...codeParts(code),
    meanings: occurrences.map((occurrence) => serviceMeaning(service, occurrence)),
    parent:
      parent && service.codes.has(parent)
        ? { name: parent, path: path(parent) }
        : sharedLink(index, parent),
    compare: index.sharedCodes.has(code)
      ? {
          link: { name: code, path: sitePath.sharedError(code) },
          owners: ownersOf(index, code).length,
        }
      : null,
    siblings: siblingsOf([...service.codes.keys()], code, path),
    sources: collectSources(index.sources, ...occurrences.map(({ errorCode }) => errorCode)),
  };
}

/** The page of a code that the common list or several services share. */
export function sharedErrorPage(index: ContentIndex, code: string): ErrorPage {
  const meanings = ownersOf(index, code);
  const common = index.commonCodes.get(code);
  const occurrences = [...index.services.values()].flatMap(({ codes }) => codes.get(code) ?? []);
  return {
    ...codeParts(code),
    meanings,
    parent: sharedLink(index, parentOf(code)),
    compare: null,
    siblings: siblingsOf([...index.sharedCodes], code, sitePath.sharedError),
    sources: collectSources(
      index.sources,
      ...(common ? [common] : []),
      ...occurrences.map(({ errorCode }) => errorCode),
    ),
  };
}

function codeParts(code: string): Pick<ErrorPage, 'code' | 'segments' | 'category'> {
  return { code, segments: segmentWords(code), category: categoryOf(code) };
}

function ownersOf(index: ContentIndex, code: string): Meaning[] {
  const common = index.commonCodes.get(code);
  const shared: Meaning[] = common
    ? [
        {
          owner: { name: 'Every service', path: sitePath.commonErrors() },
          detail: 'common list',
          statements: common.descriptions,
          actions: [],
        },
      ]
    : [];
  const services = [...index.services.values()].flatMap((service) =>
    (service.codes.get(code) ?? []).map((occurrence) => ({
      ...serviceMeaning(service, occurrence),
      owner: { name: service.name, path: sitePath.serviceError(service.service, code) },
    })),
  );
  return [...shared, ...services];
}

function serviceMeaning(
  service: SiteService,
  { version, errorCode, actions }: CodeOccurrence,
): Meaning {
  return {
    owner: { name: service.name, path: sitePath.service(service.service) },
    detail: `${service.service} ${version.apiVersion}`,
    statements: errorCode.descriptions,
    actions: actions.map(({ name }) => ({
      name,
      path: sitePath.action(service.service, version.apiVersion, name),
    })),
  };
}

function sharedLink(index: ContentIndex, code: string | null): Link | null {
  return code && index.sharedCodes.has(code)
    ? { name: code, path: sitePath.sharedError(code) }
    : null;
}

function siblingsOf(
  codes: readonly string[],
  code: string,
  path: (code: string) => string,
): Link[] {
  const category = categoryOf(code);
  return codes
    .filter((other) => other !== code && categoryOf(other) === category)
    .map((other) => ({ name: other, path: path(other) }));
}
