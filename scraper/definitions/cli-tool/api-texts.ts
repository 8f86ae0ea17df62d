import { ActionNameSchema } from '../../../src/schema/facts/action.ts';
import type { Edition } from '../../../src/schema/facts/edition.ts';
import { NameSchema } from '../../../src/schema/facts/parameter.ts';
import type { ServiceTextRecord } from '../../../src/schema/facts/service-text.ts';
import { nameFit } from '../json-shape.ts';
import { normalizeText } from '../normalize-text.ts';
import { dataTypeNames, membersOf } from './api-facts.ts';
import type { Api } from './api-json.ts';

type ActionText = NonNullable<ServiceTextRecord['actions']>[number];
type DataTypeText = NonNullable<ServiceTextRecord['dataTypes']>[number];

/** The descriptions in an `api.json`, in the order of names. */
export interface ApiTexts {
  actions: ActionText[];
  dataTypes: DataTypeText[];
}

const isName = nameFit(NameSchema);
const isActionName = nameFit(ActionNameSchema);

/** The descriptions in an `api.json`. Records without one are left out, except actions, which have titles. */
export function textsOf(api: Api, edition: Edition): ApiTexts {
  const actions: ActionText[] = [];
  for (const [name, { title, document, input, output }] of api.actions) {
    const text = normalizeText(document, edition) || normalizeText(title, edition);
    const [inputs, outputs] = [input, output].map((object) => namedTexts(api, object, edition));
    if (isActionName(name))
      actions.push({
        name,
        ...(text && { text }),
        ...(inputs && { input: inputs }),
        ...(outputs && { output: outputs }),
      });
  }
  const dataTypes: DataTypeText[] = [];
  for (const name of dataTypeNames(api)) {
    const text = normalizeText(api.objects.get(name)?.document ?? '', edition);
    const members = namedTexts(api, name, edition);
    if (isName(name) && (text || members))
      dataTypes.push({ name, ...(text && { text }), ...(members && { members }) });
  }
  return { actions, dataTypes };
}

function namedTexts(api: Api, object: string, edition: Edition): [string, string][] | undefined {
  const texts: [string, string][] = [];
  for (const { name, document } of membersOf(api, object)) {
    const text = document ? normalizeText(document, edition) : '';
    if (text !== '' && isName(name)) texts.push([name, text]);
  }
  return texts.length > 0 ? texts : undefined;
}
