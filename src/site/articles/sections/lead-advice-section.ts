import { subjectWords } from '../../../knowledge/advice/advice-words.ts';
import type { LeadAdvice } from '../../../knowledge/advice/lead-advice.ts';
import { joined, paragraph, roleParagraph, type Section } from '../../blocks/article.ts';
import { adviceLink } from './advice-link.ts';
import { whoCanFix } from './who-can-fix.ts';

/** What to do about a code, in short, with links to the whole advice. */
export function leadAdviceSection({ lead, subject }: LeadAdvice): Section {
  const { cause, fix, fixedBy } = lead.advice;
  const about = subjectWords(lead.level, subject?.advice);
  const links = [lead, ...(subject ? [subject] : [])].map(({ advice }) => adviceLink(advice));
  return {
    type: 'section',
    id: 'advice',
    className: 'advice',
    title: ['What to do'],
    blocks: [
      paragraph(cause),
      paragraph({ type: 'strong', text: fix }, ' ', { type: 'meta', text: [whoCanFix(fixedBy)] }),
      about !== null && paragraph(about),
      roleParagraph('meta', "Our advice, not Tencent Cloud's. More: ", ...joined(links, ', ')),
    ],
  };
}
