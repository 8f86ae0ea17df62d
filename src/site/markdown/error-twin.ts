import { subjectWords, whoFixes } from '../../knowledge/advice/advice-words.ts';
import type { LeadAdvice } from '../../knowledge/advice/lead-advice.ts';
import { evidenceUrl } from '../../knowledge/retries/evidence-url.ts';
import { retryHeadline, retrySentences } from '../../knowledge/retries/retry-sentences.ts';
import { toolName } from '../../knowledge/retries/tool-name.ts';
import { codeSpan } from '../../text/code-span.ts';
import { countText } from '../../text/count-text.ts';
import { advicePath, adviceTitle } from '../articles/advice-page.ts';
import { type CodeOwner, listingsTitle, MANY_OWNERS } from '../articles/code-owner.ts';
import type { ErrorPage } from '../articles/error-page.ts';
import { citedStatements, sourceList } from './cite.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { blocks, bullets, codeLink, nameList, outerLink, prose, textLink } from './markdown.ts';

/** The page of an error code in Markdown, without the examples in programming languages. */
export function errorTwin(page: ErrorPage): string {
  const { code, segments, listings, removed, advice, constant, sources } = page;
  const undescribed = listings.some(({ statements }) => statements.length === 0);
  return blocks(
    `# ${codeSpan(code)}`,
    `An error code of the Tencent Cloud API, international site. ${verdictText(page)}`,
    removed && `The definitions list this code no longer; they did so last on ${removed}.`,
    advice && adviceText(advice),
    `## ${listingsTitle(listings)}`,
    undescribed &&
      `Where no source at hand describes it, its name says: “${segments.filter(Boolean).join(', ')}”.`,
    listings.length < MANY_OWNERS
      ? blocks(...listings.map((listing) => ownerSection(listing, page)))
      : bullets(listings.map(ownerLine)),
    retryText(page),
    constant !== null &&
      blocks('## In your code', `The Go, Java and Python SDKs name it ${codeSpan(constant)}.`),
    related(page),
    sourceList(sources),
  );
}

function verdictText({ retry, stance }: ErrorPage): string {
  const { sentence, basis } = retryHeadline(retry, stance);
  return `${escapeMarkdown(sentence)}${basis === 'ours' ? ' (Our advice.)' : ''}`;
}

function adviceText({ lead, subject }: LeadAdvice): string {
  const { cause, fix, fixedBy } = lead.advice;
  const pages = [lead, ...(subject ? [subject] : [])].map(({ advice }) =>
    textLink({ name: adviceTitle(advice), path: advicePath(advice) }),
  );
  return blocks(
    '## What to do',
    `${cause} **${fix}** Fixed by ${whoFixes(fixedBy)}.`,
    subjectWords(lead.level, subject?.advice),
    `Advice of this site, not of the provider: ${pages.join(', ')}.`,
  );
}

function ownerSection(
  { owner, detail, statements, actions, service }: CodeOwner,
  page: ErrorPage,
): string {
  const returned =
    actions.length > 0
      ? `Returned by ${countText([[actions.length, 'action']])}: ${nameList(actions)}`
      : service === null
        ? 'Any action can return it.'
        : 'No source says which actions return it.';
  return blocks(
    `### ${textLink(owner)} · ${detail}`,
    citedStatements(statements, page.sources),
    returned,
  );
}

/** An owner in a line, with what it says first. */
function ownerLine({ owner, detail, statements: [first], actions }: CodeOwner): string {
  const count = actions.length > 0 ? ` · ${countText([[actions.length, 'action']])}` : '';
  return `${textLink(owner)} · ${detail}${count}${first ? `:\n${prose(first.text)}` : ''}`;
}

function retryText({ retry }: ErrorPage): string {
  const told = retrySentences(retry).map(({ sentence, evidence }) =>
    blocks(
      escapeMarkdown(sentence),
      bullets(
        evidence.map(
          (piece) =>
            `${outerLink(toolName(piece.tool), evidenceUrl(piece))}${piece.note ? `: ${escapeMarkdown(piece.note)}` : ''}`,
        ),
      ),
    ),
  );
  return told.length > 0 ? blocks('## Should I retry?', ...told) : '';
}

function related({
  guides,
  permissions,
  compare,
  parent,
  siblings,
  similar,
  likely,
  category,
}: ErrorPage): string {
  const lines = [
    ...guides.map(({ title, path }) => `Guide: ${textLink({ name: title, path })}`),
    permissions &&
      textLink({ name: 'What each operation of this service needs', path: permissions }),
    compare && `Shared by ${compare.owners} owners: ${codeLink(compare.link)}`,
    parent && `One level up: ${codeLink(parent)}`,
    siblings.length > 0 && `Also ${category}: ${nameList(siblings)}`,
    similar.length > 0 &&
      `Alike elsewhere: ${similar.map((link) => `${codeLink(link)} (${link.service})`).join(', ')}`,
    likely.length > 0 &&
      `Probably about, a guess by names alone: ${likely.map(likelyText).join(', ')}`,
  ].filter((line): line is string => Boolean(line));
  return lines.length > 0 ? blocks('## Related', bullets(lines)) : '';
}

function likelyText({ actions, ...link }: ErrorPage['likely'][number]): string {
  return `${codeLink(link)} (${countText([[actions, 'action']])})`;
}
