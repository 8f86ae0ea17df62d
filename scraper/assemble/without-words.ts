import type { Statement } from '../../src/schema/facts/statement.ts';
import type { Facts } from '../pages/extract/facts.ts';

/**
 * The facts of a page without descriptions: names, types, codes, limits and permissions stay. Of
 * examples, only the number stays.
 */
export function withoutWords(facts: Facts): Facts {
  if (facts.kind === 'action') {
    const { action, errorCodes } = facts;
    const { examples = [], input = [], output = [], ...rest } = action;
    const exampleCount = Math.max(examples.length, action.exampleCount ?? 0);
    const bare = {
      ...undescribed(rest),
      ...(exampleCount > 0 ? { exampleCount } : {}),
      input: input.map(undescribed),
      output: output.map(undescribed),
    };
    return { ...facts, action: bare, errorCodes: errorCodes.map(undescribedCode) };
  }
  if (facts.kind === 'error-codes') {
    const [common, own] = [facts.common, facts.own].map((codes) => codes.map(undescribedCode));
    return { ...facts, common: common ?? [], own: own ?? [] };
  }
  if (facts.kind === 'responses')
    return { ...facts, common: facts.common.map(undescribedCode), envelopes: [] };
  if (facts.kind === 'data-types') {
    const dataTypes = facts.dataTypes.map(({ members = [], ...type }) => ({
      ...undescribed(type),
      members: members.map(undescribed),
    }));
    return { ...facts, dataTypes };
  }
  const { authorization } = facts;
  const actions = authorization.actions.map(undescribed);
  return { ...facts, authorization: { ...authorization, actions } };
}

function undescribed<T extends { descriptions?: Statement[] | undefined }>(record: T): T {
  return { ...record, descriptions: [] };
}

function undescribedCode<T extends { description: string }>(code: T): T {
  return { ...code, description: '' };
}
