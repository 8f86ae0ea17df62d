import { inheritAdvice } from '../../../knowledge/advice/inherit-advice.ts';
import type { LeadAdvice } from '../../../knowledge/advice/lead-advice.ts';
import type { Advice } from '../../../schema/reviewed/advice.ts';
import type { Block } from '../../blocks/article.ts';
import { joined, roleParagraph, section, stepList } from '../../blocks/make-blocks.ts';
import { adviceLink } from './advice-link.ts';
import { linkWritten, type NamedIn } from './linked-names.ts';

const STEPS = { Confirm: 'Confirm it', Fix: 'Fix it', Support: 'If it goes on' } as const;

/** What to do step by step, by the advice that leads for a code, with links to the whole advice. */
export function stepsSection({ lead, subject }: LeadAdvice, named: NamedIn): Block {
  const links = [lead, ...(subject ? [subject] : [])].map(({ advice }) => adviceLink(advice));
  return section('Step by step', { id: 'advice', className: 'advice' }, [
    adviceSteps(lead.advice, named),
    roleParagraph('meta', "Our advice, not Tencent Cloud's: ", ...joined(links, ', '), '.'),
  ]);
}

/** The steps of an advice; those that it leaves out come from the general advice. */
export function adviceSteps(advice: Advice, named: NamedIn): Block {
  const general = named.index.advice.all.filter(({ covers }) => covers.everything);
  const { sections } = inheritAdvice([advice, ...general].map((one) => ({ advice: one })));
  const steps = Object.entries(STEPS).flatMap(([name, title]) => {
    const part = sections[name as keyof typeof STEPS];
    const markdown = part?.advice.markdown[name as keyof typeof STEPS] ?? '';
    return part ? [{ title, blocks: [linkWritten({ html: part.value, markdown }, named)] }] : [];
  });
  return stepList(steps);
}
