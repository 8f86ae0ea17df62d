import { evidenceUrl } from '../../../knowledge/retries/evidence-url.ts';
import type { RetryAdvice, RetryEvidence } from '../../../knowledge/retries/retry.ts';
import { retrySentences } from '../../../knowledge/retries/retry-sentences.ts';
import { toolName } from '../../../knowledge/retries/tool-name.ts';
import type { Block, Text } from '../../blocks/article.ts';
import { joined, list, outsideLink, paragraph, section } from '../../blocks/make-blocks.ts';

/** The verdict of official sources with its evidence, and narrower ones; absent if nothing is known. */
export function retrySection(retry: RetryAdvice): Block | null {
  const said = retrySentences(retry);
  if (said.length === 0) return null;
  const blocks = said.flatMap(({ sentence, evidence }) => [
    paragraph(sentence),
    evidence.length > 0 && list(evidence.map(evidenceItem), 'evidence'),
  ]);
  return section(
    'Can I retry? The evidence',
    { id: 'retry', className: 'evidence-of-retry', folded: true },
    blocks,
  );
}

function evidenceItem({ tool, source, note }: RetryEvidence): Text {
  const link = outsideLink(nameOf(source), evidenceUrl({ source }));
  return [`${toolName(tool)}: `, link, ...(note ? [` — ${note}`] : [])];
}

/** A page's address without its protocol; a file's name and line. */
function nameOf(source: string): string {
  return source.replace(/^https:\/\/(www\.)?/, '').replace(/^.*\/(?=[^/]+\.\w+(:\d+)?$)/, '');
}

/** Pieces of evidence in a line, each with a link to its source. */
export function evidenceLine(evidence: readonly Pick<RetryEvidence, 'tool' | 'source'>[]): Text {
  const links = evidence.map((piece) => outsideLink(evidenceName(piece), evidenceUrl(piece)));
  return joined(links, ', ');
}

/** The name of a link to a piece of evidence: `Terraform provider (common.go:86)`, `Documentation`. */
function evidenceName({ tool, source }: Pick<RetryEvidence, 'tool' | 'source'>): string {
  const file = /@[0-9a-f]+:(?:[^:\s]*\/)?([^:/\s]+(?::\d+)?)$/.exec(source)?.[1];
  return file ? `${toolName(tool)} (${file})` : toolName(tool);
}
