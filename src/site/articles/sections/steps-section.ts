import type { SiteAdvice } from '../../../knowledge/advice/code-advice.ts';
import { inheritAdvice } from '../../../knowledge/advice/inherit-advice.ts';
import type { LeadAdvice } from '../../../knowledge/advice/lead-advice.ts';
import type { Block, Written } from '../../blocks/article.ts';
import { joined, roleParagraph, section, stepList } from '../../blocks/make-blocks.ts';
import { adviceLink } from './advice-link.ts';

const STEPS = { Confirm: 'Confirm it', Fix: 'Fix it', Support: 'If it goes on' } as const;

/** What to do step by step, by the advice that leads for a code, with links to the whole advice. */
export function stepsSection(
  { all }: Pick<SiteAdvice, 'all'>,
  { lead, subject }: LeadAdvice,
): Block {
  const general = all.filter(({ covers }) => covers.everything);
  const { sections } = inheritAdvice([lead, ...general.map((advice) => ({ advice }))]);
  const steps = Object.entries(STEPS).flatMap(([name, title]) => {
    const part = sections[name as keyof typeof STEPS];
    const markdown = part?.advice.markdown[name as keyof typeof STEPS] ?? '';
    const written: Written = { type: 'written', html: part?.value ?? '', markdown };
    return part ? [{ title, blocks: [written] }] : [];
  });
  const links = [lead, ...(subject ? [subject] : [])].map(({ advice }) => adviceLink(advice));
  return section('Step by step', { id: 'advice', className: 'advice' }, [
    stepList(steps),
    roleParagraph('meta', "Our advice, not Tencent Cloud's: ", ...joined(links, ', '), '.'),
  ]);
}
