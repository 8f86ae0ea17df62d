import type { Edition } from '../../../src/schema/facts/edition.ts';
import type { ServiceTextRecord } from '../../../src/schema/facts/service-text.ts';
import { compareText } from '../../../src/text/compare-text.ts';
import type { IssueList } from '../../pages/issue.ts';
import { normalizeText } from '../normalize-text.ts';
import type { SdkAction } from './scan-client.ts';
import type { SdkClass } from './scan-models.ts';

type Words = Required<Pick<ServiceTextRecord, 'actions' | 'dataTypes'>>;
type NamedText = [name: string, text: string];

/** What the files of a service version state, and the site whose links they have. */
export interface SdkService {
  edition: Edition;
  actions: ReadonlyMap<string, SdkAction>;
  /** The classes or interfaces of its models. */
  classes: ReadonlyMap<string, SdkClass>;
}

/**
 * The words of a client and its models as content keeps them, in the order of the names. A class that
 * no action takes or answers is a data type, whatever its name ends in.
 */
export function serviceText({ edition, actions, classes }: SdkService, issues: IssueList): Words {
  const taken = new Set<string>();
  const membersOf = (action: string, name: string): NamedText[] => {
    taken.add(name);
    const found = classes.get(name);
    if (!found) issues.add(action, `the models lack ${name}`, name);
    return found ? namedTexts(found.members, edition) : [];
  };
  const actionRecords = sorted(actions).map(([name, { text, request, response }]) => ({
    name,
    ...textField(text, edition),
    input: membersOf(name, request),
    output: membersOf(name, response),
  }));
  const types = sorted(classes).filter(([name]) => !taken.has(name));
  const dataTypes = types.map(([name, { text, members }]) => ({
    name,
    ...textField(text, edition),
    members: namedTexts(members, edition),
  }));
  return {
    actions: actionRecords,
    // A type without descriptions would only repeat the name, which the facts already have.
    dataTypes: dataTypes.filter(({ text, members }) => text !== undefined || members.length > 0),
  };
}

function namedTexts(members: ReadonlyMap<string, string>, edition: Edition): NamedText[] {
  return sorted(members)
    .map(([name, text]): NamedText => [name, normalizeText(text, edition)])
    .filter(([, text]) => text !== '');
}

function textField(text: string, edition: Edition): { text?: string } {
  const prose = normalizeText(text, edition);
  return prose === '' ? {} : { text: prose };
}

/** By name, in code-unit order. */
function sorted<T>(named: ReadonlyMap<string, T>): [string, T][] {
  return [...named].sort(([a], [b]) => compareText(a, b));
}
