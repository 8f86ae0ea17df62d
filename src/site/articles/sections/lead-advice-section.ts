import type { LeadAdvice } from '../../../knowledge/advice/lead-advice.ts';
import type { Block } from '../../blocks/article.ts';
import {
  joined,
  meta,
  paragraph,
  roleParagraph,
  section,
  strong,
} from '../../blocks/make-blocks.ts';
import { adviceLink } from './advice-link.ts';
import { whoCanFix } from './who-can-fix.ts';

/** What to do about a code, in short, with links to the whole advice. */
export function leadAdviceSection({ lead, subject }: LeadAdvice): Block {
  const { cause, fix, fixedBy } = lead.advice;
  const links = [lead, ...(subject ? [subject] : [])].map(({ advice }) => adviceLink(advice));
  return section('About this kind of error', { id: 'advice', className: 'advice' }, [
    paragraph(cause),
    paragraph(strong(fix), ' ', meta(whoCanFix(fixedBy))),
    roleParagraph('meta', "Our advice, not Tencent Cloud's. More: ", ...joined(links, ', ')),
  ]);
}
