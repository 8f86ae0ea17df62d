import { whoFixes } from '../../knowledge/advice/advice-words.ts';
import type { ErrorRow } from '../../records/error-rows.ts';
import type { NamedSource } from '../../records/sources.ts';
import { codeSpan } from '../../text/code-span.ts';
import { countText } from '../../text/count-text.ts';
import { sitePath } from '../../text/paths.ts';
import { type AdvicePage, advicePath } from '../articles/advice-page.ts';
import { type PermissionsPage, SUPPORT_WORDS } from '../articles/permissions-page.ts';
import type { ServicePage } from '../articles/service-page.ts';
import type { TypePage } from '../articles/type-page.ts';
import { ADVICE_HEADINGS } from '../html/render-advice.ts';
import { citedStatements, sourceList } from './cite.ts';
import { errorLine } from './error-line.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { blocks, bullets, codeLink, nameList, prose, textLink } from './markdown.ts';
import { parameterList } from './parameter-list.ts';

/** The page of a data type in Markdown. */
export function typeTwin({ type, typePath, users, sources }: TypePage): string {
  return blocks(
    `# ${codeSpan(type.name)}`,
    citedStatements(type.descriptions, sources),
    '## Members',
    type.members.length > 0 ? parameterList(type.members, typePath) : 'No source lists a member.',
    users.length > 0 && blocks('## Used by', nameList(users)),
    sourceList(sources),
  );
}

/** The page of a service in Markdown. */
export function serviceTwin({
  service,
  name,
  versions,
  namesOnly,
  permissions,
  sources,
}: ServicePage): string {
  return blocks(
    `# ${escapeMarkdown(name)} (${codeSpan(service)})`,
    permissions &&
      `Cloud Access Management tells ${permissions.authorization.actions.length} operations of this service apart: ${textLink({ name: 'what can be granted on each', path: permissions.path })}.`,
    ...versions.map(({ apiVersion, actions, errors, types }) =>
      blocks(
        `## Actions of ${apiVersion}`,
        actions.length === 0 &&
          'No source that describes an action of this version has been read yet.',
        bullets(
          actions.map((action) =>
            action.text && !namesOnly
              ? `${codeLink(action)}: ${prose(action.text)}`
              : codeLink(action),
          ),
        ),
        `## Error codes of ${apiVersion}`,
        `Any of the ${textLink({ name: 'common codes', path: sitePath.commonErrors() })} can be returned as well.`,
        namesOnly
          ? bullets(errors.map(({ code, path }) => codeLink({ name: code, path })))
          : bullets(errors.map(errorLine)),
        types.length > 0 && blocks(`## Data types of ${apiVersion}`, bullets(types.map(codeLink))),
      ),
    ),
    versions.length === 0 &&
      "No source with this service's actions or error codes has been read yet.",
    sourceList(sources),
  );
}

/** The list of common codes in Markdown. */
export function commonErrorsTwin(
  rows: readonly ErrorRow[],
  sources: readonly NamedSource[],
): string {
  return blocks(
    '# Common error codes',
    `Any action of any service can answer with one of these ${rows.length} codes, beside its own.`,
    bullets(rows.map(errorLine)),
    sourceList(sources),
  );
}

/** The page of a service's permissions in Markdown. */
export function permissionsTwin({ service, name, facts, rows, sources }: PermissionsPage): string {
  return blocks(
    `# Permissions of ${escapeMarkdown(name)}`,
    `What Cloud Access Management (CAM) can grant on each operation of ${codeSpan(service)}.`,
    bullets(facts.map((fact) => `${fact.name}: ${escapeMarkdown(fact.value)}`)),
    `Least privilege is one operation at a time: the page of each action gives its policy. ${textLink({ name: 'How CAM decides', path: sitePath.guide('permissions') })}`,
    '## Operations',
    bullets(
      rows.map(({ action, path, operationClass, granularity, resource, ipRestriction, text }) =>
        [
          `${path ? codeLink({ name: action, path }) : codeSpan(action)}: ${operationClass}, ${granularity} level, resource ${codeSpan(resource)}, IP restriction ${SUPPORT_WORDS[ipRestriction]}`,
          ...(text ? [prose(text)] : []),
        ].join('\n'),
      ),
    ),
    sourceList(sources),
  );
}

/** The page of an advice in Markdown. */
export function adviceTwin({
  advice,
  title,
  parts,
  codes,
  codeCount,
  sources,
}: AdvicePage): string {
  const rest = codeCount - codes.length;
  return blocks(
    `# ${title}`,
    `${advice.cause} ${advice.fix}`,
    `Fixed by ${whoFixes(advice.fixedBy)}. Advice of this site, not of the provider; read against its sources on ${advice.checkedOn}.`,
    ...parts.map(({ section, markdown }) => blocks(`## ${ADVICE_HEADINGS[section]}`, markdown)),
    codeCount > 0 &&
      blocks(
        '## Codes',
        `${countText([[codeCount, 'code']])} lead here by name${rest > 0 ? `; the first ${codes.length}` : ''}.`,
        bullets(codes.map(codeLink)),
      ),
    sourceList(sources),
  );
}

/** The list of all advice in Markdown. */
export function adviceListTwin(pages: readonly AdvicePage[]): string {
  return blocks(
    '# Advice',
    'What to do about an error, in the words of this site.',
    bullets(
      pages.map(
        ({ advice, title, codeCount }) =>
          `${textLink({ name: title, path: advicePath(advice) })}${codeCount > 0 ? ` (${countText([[codeCount, 'code']])})` : ''}: ${advice.cause}`,
      ),
    ),
  );
}
