import type { SiteService } from '../../records/content-index.ts';
import type { Action } from '../../schema/facts/action.ts';
import type { DataType } from '../../schema/facts/data-type.ts';
import type { Statement } from '../../schema/facts/statement.ts';
import { counted, countText } from '../../text/count-text.ts';
import { cutSentences } from '../../text/cut-sentences.ts';
import { MOST_DESCRIBED } from './describe-error.ts';

/** What a search engine shows of a service's page: what it has. */
export function describeService({ service, name, versions, codes }: SiteService): string {
  const actions = versions.reduce((sum, version) => sum + version.actions.length, 0);
  const types = versions.reduce((sum, version) => sum + version.dataTypes.length, 0);
  const has = countText([
    [codes.size, 'error code'],
    [actions, 'action'],
    [types, 'data type'],
  ]).replaceAll(' · ', ', ');
  return `${has || 'The page'} of ${name} (${service}) in the Tencent Cloud API: what each error means, how to fix it, and which actions return it.`;
}

/** What a search engine shows of an action's page: what it does, and what the page contains. */
export function describeAction(action: Action, serviceName: string): string {
  const { name, input, errorCodes, descriptions } = action;
  const parameters = counted(input.length, 'input parameter');
  const errors = counted(errorCodes.length, 'error code');
  return described(descriptions, `${name} of ${serviceName}: ${parameters}, ${errors}.`);
}

/** What a search engine shows of a data type's page. */
export function describeType({ name, members, descriptions }: DataType, service: string): string {
  const contents = `${name}, a data type of ${service}: ${counted(members.length, 'member')}.`;
  return described(descriptions, contents);
}

/** The first sentence of a source, on one line, and what the page contains. */
function described([first]: readonly Statement[], contents: string): string {
  const text = (first?.text ?? '').replaceAll('`', '').replace(/\s+/g, ' ');
  const sentence = cutSentences(text, MOST_DESCRIBED - contents.length - 1);
  return sentence === '' ? contents : `${sentence} ${contents}`;
}
