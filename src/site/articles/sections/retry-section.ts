import { evidenceUrl } from '../../../knowledge/retries/evidence-url.ts';
import type { RetryAdvice, RetryEvidence } from '../../../knowledge/retries/retry.ts';
import { retryHeadline, retrySentences } from '../../../knowledge/retries/retry-sentences.ts';
import { toolName } from '../../../knowledge/retries/tool-name.ts';
import type { RetryStance } from '../../../schema/reviewed/advice.ts';
import {
  joined,
  type Paragraph,
  paragraph,
  type Section,
  type Text,
} from '../../blocks/article.ts';

/** Whether to retry, in a line, with who says so. */
export function retryVerdict(retry: RetryAdvice, stance: RetryStance | null): Paragraph {
  const { sentence, basis } = retryHeadline(retry, stance);
  const saidBy: Text =
    basis === 'official'
      ? [' (', { type: 'link', text: 'sources', path: '#retry' }, ')']
      : basis === 'ours'
        ? [' (our advice)']
        : [];
  const question = { type: 'strong', text: 'Retry?' } as const;
  return { type: 'paragraph', role: 'verdict', text: [question, ` ${sentence}`, ...saidBy] };
}

/** The verdict of official sources with its evidence, and narrower ones; absent if nothing is known. */
export function retrySection(retry: RetryAdvice): Section | null {
  const said = retrySentences(retry);
  if (said.length === 0) return null;
  return {
    type: 'section',
    id: 'retry',
    className: 'retry',
    title: ['Should I retry?'],
    blocks: said.flatMap(({ sentence, evidence }) => [
      paragraph(sentence),
      evidence.length > 0 && {
        type: 'list',
        className: 'evidence',
        items: evidence.map(evidenceItem),
      },
    ]),
  };
}

function evidenceItem({ tool, source, note }: RetryEvidence): Text {
  const link = { type: 'outside', text: nameOf(source), url: evidenceUrl({ source }) } as const;
  return [`${toolName(tool)}: `, link, ...(note ? [` — ${note}`] : [])];
}

/** A page's address without its protocol; a file's name and line. */
function nameOf(source: string): string {
  return source.replace(/^https:\/\/(www\.)?/, '').replace(/^.*\/(?=[^/]+\.\w+(:\d+)?$)/, '');
}

/** Pieces of evidence in a line, each with a link to its source. */
export function evidenceLine(evidence: readonly Pick<RetryEvidence, 'tool' | 'source'>[]): Text {
  const links = evidence.map(
    (piece) => ({ type: 'outside', text: evidenceName(piece), url: evidenceUrl(piece) }) as const,
  );
  return joined(links, ', ');
}

/** The name of a link to a piece of evidence: `Terraform provider (common.go:86)`, `Documentation`. */
function evidenceName({ tool, source }: Pick<RetryEvidence, 'tool' | 'source'>): string {
  const file = /@[0-9a-f]+:(?:[^:\s]*\/)?([^:/\s]+(?::\d+)?)$/.exec(source)?.[1];
  return file ? `${toolName(tool)} (${file})` : toolName(tool);
}
