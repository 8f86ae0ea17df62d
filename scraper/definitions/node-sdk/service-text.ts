import type { ServiceTextRecord } from '../../../src/schema/facts/service-text.ts';
import type { IssueList } from '../../pages/issue.ts';
import { normalizeText } from '../normalize-text.ts';
import type { SdkAction } from './scan-client.ts';
import type { SdkClass } from './scan-models.ts';

type Words = Required<Pick<ServiceTextRecord, 'actions' | 'dataTypes'>>;
type NamedText = [name: string, text: string];

import { compareText } from '../../../src/text/compare-text.ts';

/**
 * The words of a client and its models as content keeps them, in the order of the names. A class that
 * no action takes or answers is a data type, whatever its name ends in.
 */
export function serviceText(
  actions: ReadonlyMap<string, SdkAction>,
  classes: ReadonlyMap<string, SdkClass>,
  issues: IssueList,
): Words {
  const taken = new Set<string>();
  const membersOf = (action: string, name: string): NamedText[] => {
    taken.add(name);
    const found = classes.get(name);
    if (!found) issues.add(action, `models.js lacks the class ${name}`, name);
    return found ? namedTexts(found.members) : [];
  };
  const actionRecords = sorted(actions).map(([name, { text, request, response }]) => ({
    name,
    ...textField(text),
    input: membersOf(name, request),
    output: membersOf(name, response),
  }));
  const types = sorted(classes).filter(([name]) => !taken.has(name));
  const dataTypes = types.map(([name, { text, members }]) => ({
    name,
    ...textField(text),
    members: namedTexts(members),
  }));
  return {
    actions: actionRecords,
    // A type without descriptions would only repeat the name, which the facts already have.
    dataTypes: dataTypes.filter(({ text, members }) => text !== undefined || members.length > 0),
  };
}

function namedTexts(members: ReadonlyMap<string, string>): NamedText[] {
  return sorted(members)
    .map(([name, text]): NamedText => [name, normalizeText(text)])
    .filter(([, text]) => text !== '');
}

function textField(text: string): { text?: string } {
  const prose = normalizeText(text);
  return prose === '' ? {} : { text: prose };
}

/** By name, in code-unit order. */
function sorted<T>(named: ReadonlyMap<string, T>): [string, T][] {
  return [...named].sort(([a], [b]) => compareText(a, b));
}
