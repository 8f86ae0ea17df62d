import { beforeAll, expect, it } from 'vitest';
import { readMessage } from '../../../dist/catalog/all.js';
import { RESOURCES } from '../denials/denial-texts.ts';
import { DENIAL_MESSAGES, type DenialMessage } from './denial-messages.ts';
import { FRAMES, type Frame } from './frames.ts';
import { GATEWAY_FORMS, type GatewayForm } from './gateway-messages.ts';
import { type NamedParameter, pathsOfContent } from './paths-of-content.ts';

/** Whether every form is tried with every name, which takes minutes; else a sample of names, each with one form. */
const ALL = process.env.MESSAGES === 'all';
/** How many names are in the sample. */
const COUNT = 1_500;
/** More faults than these are not listed. */
const MAX_LISTED = 20;
const REQUEST_ID = '3c140219-cfe9-470e-b241-0a1b2c3d4e5f';

/** A text, and what it says. */
interface Mutation {
  /** The message and the frame. */
  readonly kind: string;
  readonly text: string;
  readonly code: string | null;
  readonly parameter: string | null;
  /** The operation and the resource, with a space between. */
  readonly denial: string | null;
}

let parameters: NamedParameter[] = [];
let actions: NamedParameter[] = [];

beforeAll(() => {
  const all = pathsOfContent();
  const byAction = new Map(all.map((name) => [`${name.service} ${name.action}`, name]));
  parameters = sampleOf(all);
  actions = sampleOf([...byAction.values()]);
});

it('messages of the gateway are found, and nothing else is', () => {
  expectFound('messages of the gateway', parameters, GATEWAY_FORMS, gatewayMutation);
});

it('denials are found, and nothing else is', () => {
  expectFound('denials', actions, DENIAL_MESSAGES, denialMutation);
});

function sampleOf(names: NamedParameter[]): NamedParameter[] {
  const step = ALL ? 1 : Math.max(1, names.length / COUNT);
  return names.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

function expectFound<Form>(
  kind: string,
  names: readonly NamedParameter[],
  forms: readonly Form[],
  mutate: (name: NamedParameter, form: Form, at: number) => Mutation,
): void {
  const wrong: string[] = [];
  const missing: string[] = [];
  let total = 0;
  for (const name of names)
    for (const form of ALL ? forms : [chosen(forms, Math.floor(total / FRAMES.length))]) {
      const result = resultOf(mutate(name, form, total++));
      if (!result.isFound) missing.push(result.text);
      wrong.push(...result.wrong);
    }
  const share = 1 - missing.length / total;
  console.log(`${kind}: ${total} read, ${(share * 100).toFixed(2)} % found`);
  expect(total).toBeGreaterThanOrEqual(COUNT - 1);
  expect(wrong.slice(0, MAX_LISTED)).toEqual([]);
  expect(share, missing.slice(0, MAX_LISTED).join('\n')).toBeGreaterThanOrEqual(0.99);
}

/** Whether all of it is found, and what is wrong. */
function resultOf({ kind, text, code, parameter, denial }: Mutation) {
  const reading = readMessage(text);
  const [first, ...more] = reading.denials;
  const denied = first ? `${first.operation.value} ${first.resource?.value}` : null;
  const named = reading.parameter?.value ?? null;
  const expected = { code, requestId: REQUEST_ID };
  const framed = {
    code: reading.code?.value ?? null,
    requestId: reading.requestId?.value ?? null,
  };
  const wrong = [
    ...(named !== null && named !== parameter ? [`parameter ${named}`] : []),
    ...(denied !== null && denied !== denial ? [`denial ${denied}`] : []),
    ...more.map(({ operation }) => `second denial ${operation.value}`),
    ...(JSON.stringify(framed) === JSON.stringify(expected) ? [] : [JSON.stringify(framed)]),
    ...(['api-3.0', 'none'].includes(reading.layer) ? [] : [reading.layer]),
  ];
  return {
    text,
    isFound: reading.layer === 'api-3.0' && named === parameter && denied === denial,
    wrong: wrong.map((what) => `${kind}: ${what}: ${text}`),
  };
}

function gatewayMutation(
  { action, path }: NamedParameter,
  form: GatewayForm,
  at: number,
): Mutation {
  const frame = chosen(FRAMES, at + Math.floor(at / 48));
  const quote = at % 5 < 3 ? (name: string) => `\`${name}\`` : (name: string) => name;
  const stop = at % 7 < 4 ? (/\p{Script=Han}/u.test(form.write('', quote)) ? '。' : '.') : '';
  const message = `${form.write(path, quote)}${stop}`;
  const error = { code: form.code, message, requestId: REQUEST_ID, action };
  return {
    ...written(form.name, frame, error),
    parameter: form.parameter ?? path,
    denial: null,
  };
}

function denialMutation(
  { service, action }: NamedParameter,
  form: DenialMessage,
  at: number,
): Mutation {
  const frame = chosen(FRAMES, at + Math.floor(at / 48));
  const operation = `${service}:${action}`;
  const resource = chosen(RESOURCES, Math.floor(at / 5))(service, 'instance');
  const error = {
    code: form.code,
    message: form.write({ operation, resource }),
    requestId: REQUEST_ID,
    action,
  };
  return {
    ...written(form.name, frame, error),
    parameter: null,
    denial: `${operation} ${form.namesNoResource ? undefined : resource}`,
  };
}

function written(form: string, frame: Frame, error: Parameters<Frame['write']>[0]) {
  return {
    kind: `${form} in ${frame.name}`,
    text: frame.write(error),
    code: frame.hasCode ? error.code : null,
  };
}

function chosen<Item>(list: readonly Item[], at: number): Item {
  return list[at % list.length] as Item;
}
