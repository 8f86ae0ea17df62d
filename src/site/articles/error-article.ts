import {
  type ContentIndex,
  newestOccurrence,
  type SiteService,
} from '../../records/content-index.ts';
import { errorRecord } from '../../records/error-record.ts';
import { likelyParameters } from '../../records/likely-parameters.ts';
import { isPermissionCode } from '../../records/permission.ts';
import { catchSnippets } from '../../records/sdk-snippets.ts';
import { nearestNames } from '../../records/sibling-names.ts';
import { namedSources } from '../../records/sources.ts';
import { categoryOf } from '../../schema/facts/code-parts.ts';
import type { PublishedError } from '../../schema/published/error.ts';
import type { PublishedHistory } from '../../schema/published/history.ts';
import { counted, countText } from '../../text/count-text.ts';
import { parameterAnchor, sitePath } from '../../text/paths.ts';
import type { Article, Block, Blocks, Text } from '../blocks/article.ts';
import {
  codeName,
  copyButton,
  example,
  group,
  linkList,
  list,
  meta,
  paragraph,
  roleParagraph,
  section,
  textLink,
} from '../blocks/make-blocks.ts';
import { guidesFor } from '../guides/guides-for-code.ts';
import { removedElsewhere, removedNote, sinceText } from './history/since-words.ts';
import { answerSection } from './sections/answer-section.ts';
import { sourceLines } from './sections/citations.ts';
import { listingsSection } from './sections/listings-section.ts';
import { retrySection } from './sections/retry-section.ts';
import { stepsSection } from './sections/steps-section.ts';
import { siteWords } from './sites/site-words.ts';

/** The page of an error code: that of one service, or that of all services that share it. */
export function errorArticle(index: ContentIndex, code: string, service?: SiteService): Article {
  const record = errorRecord(index, code, service?.service);
  const { retry, lastSeen } = record;
  const sources = namedSources(index, record);
  const advice = index.advice.lead(code);
  const named = { index, service: service?.service };
  return {
    className: 'error',
    title: codeName(code),
    header: [copyButton(code, 'Copy code')],
    blocks: [
      group({ className: 'columns' }, [
        group({ className: 'main' }, [
          answerSection(record, advice?.lead.advice ?? null, named),
          ownerLine(index, record, service),
          removedNote(lastSeen, service ? historyIn(record) : []),
          listingsSection(index, record, sources, service),
          advice && stepsSection(advice, named),
          codeSection(record, service),
          guidesSection(code, service),
          retrySection(retry),
        ]),
        group({ label: 'Related' }, related(index, record, service)),
      ]),
      pager(index, code, service),
    ],
    sources: sourceLines(sources),
  };
}

/** The service of the code, its versions, and where else the code is listed. */
function ownerLine(
  index: ContentIndex,
  record: PublishedError,
  service: SiteService | undefined,
): Block | false {
  if (!service) return false;
  const { code, listings, sites, lastSeen } = record;
  const since = sinceText(historyIn(record), 'Go SDK');
  const gone = lastSeen === null ? removedElsewhere(historyIn(record)) : null;
  const versions = listings.map(({ apiVersion }) => apiVersion).join(', ');
  return roleParagraph(
    'owner',
    textLink(service.name, sitePath.service(service.service)),
    ` (${service.service}) · ${versions}`,
    ...siteWords(index, sites),
    ...[since && ` · since ${since}`, gone && ` · ${gone}`].filter((text) => text !== null),
    ...elsewhere(index, code),
  );
}

/** Since when the newest version of a service that lists the code has it. */
function historyIn({ listings }: PublishedError): readonly PublishedHistory[] {
  const newest = listings.findLast(({ lastSeen }) => lastSeen === null) ?? listings.at(-1);
  return newest?.history ?? [];
}

/** A link to the page that compares what each service says, if another list has the code. */
function elsewhere({ commonCodes, owners }: ContentIndex, code: string): Text {
  const count = owners.get(code) ?? 0;
  if (count <= 1) return [];
  const isCommon = commonCodes.has(code);
  const services = countText([[count - (isCommon ? 2 : 1), 'other service']]);
  const also = [isCommon && 'a common code', services && `also in ${services}`].filter(Boolean);
  return [' · ', textLink(also.join(', '), sitePath.sharedError(code))];
}

/** The codes before and after it in its category. */
function pager(index: ContentIndex, code: string, service: SiteService | undefined): Block | false {
  const byCategory = service?.codesByCategory ?? index.sharedByCategory;
  const names = byCategory.get(categoryOf(code)) ?? [];
  const at = names.indexOf(code);
  const linkAt = (place: number) => {
    const name = names[place];
    return name === undefined ? undefined : { name, path: pathOf(name, service) };
  };
  const [previous, next] = [linkAt(at - 1), linkAt(at + 1)];
  return (previous || next) !== undefined && { type: 'control', control: 'pager', previous, next };
}

function pathOf(code: string, service: SiteService | undefined): string {
  return service ? sitePath.serviceError(service.service, code) : sitePath.sharedError(code);
}

/** Guides that explain the code, and the page of permissions of its service. */
function guidesSection(code: string, service: SiteService | undefined): Block | null {
  const links = guidesFor(code).map(({ title, path }) => [textLink(title, path)]);
  if (service?.authorization && isPermissionCode(code)) {
    const path = sitePath.permissions(service.service);
    links.push([textLink('Permissions for each operation of this service', path)]);
  }
  if (links.length === 0) return null;
  return section('Related guides', { className: 'guides' }, [list(links, 'links')]);
}

/** The constant of the code in SDKs and, on the page of a service, how to catch it. */
function codeSection(
  { code, sdkConstant }: PublishedError,
  service: SiteService | undefined,
): Block | null {
  if (sdkConstant === null) return null;
  const latest = service && newestOccurrence(service, code)?.version;
  const examples = (latest ? catchSnippets(code, latest) : []).map(({ language, text }) =>
    example(language, text, language.toLowerCase()),
  );
  const copy = copyButton(sdkConstant, 'Copy name');
  return section('Catch it in code', { id: 'code' }, [
    examples.length > 0 && { type: 'tabs', name: 'language', examples },
    paragraph('SDK constant (Go, Java, Python): ', codeName(sdkConstant), ' ', copy),
  ]);
}

function related(index: ContentIndex, record: PublishedError, service?: SiteService): Blocks {
  const { code, category } = record;
  const byCategory = service?.codesByCategory ?? index.sharedByCategory;
  const siblings = nearestNames(byCategory, code).map((name) => ({
    name,
    path: pathOf(name, service),
  }));
  const similar = index.similar(code).map((other): Text => {
    return [
      codeName(other.code, sitePath.serviceError(other.service, other.code)),
      ' ',
      meta(other.service),
    ];
  });
  return [
    service && likelySection(service, code),
    parentSection(index, record, service),
    siblings.length > 0 && section(`Other ${category} codes`, {}, [linkList(siblings)]),
    similar.length > 0 && section('Similar codes in other services', {}, [list(similar, 'links')]),
    removedElsewhereSection(index, code, service),
  ];
}

/** The services that once listed the code, but for the one whose page this is. */
function removedElsewhereSection(
  { removedBy, services }: ContentIndex,
  code: string,
  service: SiteService | undefined,
): Block | null {
  const others = (removedBy.get(code) ?? []).filter((id) => id !== service?.service);
  if (others.length === 0) return null;
  const links = others.map((id): Text => {
    const name = services.get(id)?.name ?? id;
    return [textLink(name, sitePath.serviceError(id, code))];
  });
  return section('Removed from', {}, [list(links, 'links')]);
}

/** Parameters found by their names alone, which the section says. */
function likelySection(own: SiteService, code: string): Block | null {
  const { service } = own;
  const latest = newestOccurrence(own, code);
  const likely = latest ? likelyParameters(code, latest.actions) : [];
  if (!latest || likely.length === 0) return null;
  const items = likely.map(({ name, action, actions }): Text => {
    const page = sitePath.action(service, latest.version.apiVersion, action.name);
    const parameter = codeName(name, `${page}#${parameterAnchor('input', name)}`);
    return [parameter, ' ', meta(counted(actions, 'action'))];
  });
  return section(likely.length === 1 ? 'Likely parameter' : 'Likely parameters', {}, [
    list(items, 'links'),
    roleParagraph('meta', 'Guessed from the names.'),
  ]);
}

/** The code one segment up, on the page of the service or else the shared one; absent without a page. */
function parentSection(
  { sharedCodes }: ContentIndex,
  { parent }: PublishedError,
  service: SiteService | undefined,
): Block | null {
  if (parent === null) return null;
  const shared = sharedCodes.has(parent) ? sitePath.sharedError(parent) : null;
  const path = service?.codes.has(parent) ? sitePath.serviceError(service.service, parent) : shared;
  if (path === null) return null;
  return section('Category', {}, [linkList([{ name: parent, path }])]);
}
