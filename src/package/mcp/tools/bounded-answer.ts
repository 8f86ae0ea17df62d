import { type Answer, answerJson } from '../../answers/answer.ts';
import { boundedReading } from './bounded-reading.ts';
import { shortWarning } from './make-policy.ts';

const MAX_MEANINGS = 6;
const MAX_STATEMENTS = 8;
const MAX_ACTIONS = 20;
const MAX_HISTORY = 6;
const MAX_PAGES = 1;
const MAX_MESSAGE = 1_000;
const MAX_NARROWER = 4;
/** A longer policy is for `make_policy`; one that is cut would be wrong. */
const MAX_POLICY = 2_000;

/** An answer that is short enough for a model to read. */
export function bounded(answer: Answer) {
  const { reading, ...explanation } = answerJson(answer);
  const { meanings, history, statements, actions, retry, message, policy } = explanation;
  return {
    ...explanation,
    policy: JSON.stringify(policy).length > MAX_POLICY ? null : policy,
    policyWarnings: explanation.policyWarnings.map(shortWarning),
    reading: reading && boundedReading(reading),
    history: history.slice(0, MAX_HISTORY),
    historyCount: history.length,
    meanings: meanings.slice(0, MAX_MEANINGS),
    meaningCount: meanings.length,
    statements: statements
      .slice(0, MAX_STATEMENTS)
      .map(({ sources, ...said }) => ({ ...said, sources: sources.slice(0, MAX_PAGES) })),
    statementCount: statements.length,
    actions: actions.slice(0, MAX_ACTIONS),
    actionCount: actions.length,
    retry: { ...retry, narrower: retry.narrower.slice(0, MAX_NARROWER) },
    ...(message !== undefined && { message: message.slice(0, MAX_MESSAGE) }),
    ...{ codes: [], codeCount: 0 },
  };
}
