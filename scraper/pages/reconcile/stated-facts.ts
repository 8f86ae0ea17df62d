import type { Facts } from '../extract/facts.ts';
import { squash } from './squash.ts';

/** A fact as a row could have stated it, reduced to letters and digits. */
export interface StatedFact {
  /** The name as the page writes it. */
  written: string;
  /** The letters and digits of the name. */
  name: string;
  /** What its other cells say, in each order and language that pages use. */
  orders: string[];
}

type Facet = { text: string }[] | undefined;
interface Parameter {
  name: string;
  type: {
    base?: string | undefined;
    array?: boolean | undefined;
    reference?: string | undefined;
  };
  required?: boolean | undefined;
  arrayForm?: string | undefined;
  descriptions?: Facet | undefined;
}

const YES = ['yes', '是'];
const NO = ['no', '否'];
const LEVELS = {
  service: ['servicelevel', '服务级'],
  operation: ['operationlevel', '操作级'],
  resource: ['resourcelevel', '资源级'],
};
const SUPPORT = {
  supported: ['supported', '支持'],
  'not-supported': ['notsupported', '不支持'],
  'partially-supported': ['partiallysupported', '部分支持'],
};

/** The facts of a page that rows state: codes, parameters, members, operations. */
export function statedFacts(facts: Facts): StatedFact[] {
  switch (facts.kind) {
    case 'action':
      return [
        ...facts.errorCodes.map(({ code, description }) => fact(code, [description])),
        ...[...(facts.action.input ?? []), ...(facts.action.output ?? [])].map(parameter),
      ];
    case 'error-codes':
      return [...facts.common, ...facts.own].map(({ code, description }) =>
        fact(code, [description]),
      );
    case 'responses':
      return facts.common.map(({ code, description }) => fact(code, [description]));
    case 'data-types':
      return facts.dataTypes.flatMap(({ members }) => (members ?? []).map(parameter));
    case 'authorization': {
      const { authorization } = facts;
      const { product, service, console, byTag, granularity, ipRestriction } = authorization;
      return [
        fact(
          product,
          [0, 1].map((language) =>
            [
              service,
              SUPPORT[console][language],
              SUPPORT[byTag][language],
              LEVELS[granularity][language],
              SUPPORT[ipRestriction][language],
            ].join(''),
          ),
        ),
        ...authorization.actions.map((operation) =>
          fact(
            operation.action,
            [0, 1].map(
              (language) =>
                textOf(operation.descriptions) +
                LEVELS[operation.granularity][language] +
                operation.resource +
                SUPPORT[operation.ipRestriction][language],
            ),
          ),
        ),
      ];
    }
  }
}

function parameter({ name, type, required, arrayForm, descriptions }: Parameter): StatedFact {
  const written = `${type.array ? 'arrayof' : ''}${squash(type.reference ?? type.base ?? 'object')}`;
  const text = squash(textOf(descriptions));
  const answers = required ? YES : NO;
  const orders = [
    written,
    ...(required === undefined ? [] : answers).flatMap((answer) => [
      `${answer}${written}`,
      `${written}${answer}`,
    ]),
  ];
  const shown = arrayForm ?? name;
  return { written: shown, name: squash(shown), orders: orders.map((order) => order + text) };
}

function textOf(statements: Facet): string {
  return (statements ?? []).map(({ text }) => text).join('\n');
}

function fact(name: string, orders: readonly string[]): StatedFact {
  return { written: name, name: squash(name), orders: orders.map(squash) };
}
