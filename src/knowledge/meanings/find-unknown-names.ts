import type { MeaningRecord } from '../../schema/reviewed/meaning.ts';
import type { ApiNames, NamedAction } from './api-names.ts';

/** `` `StopInstances` of cvm ``: a name and, if it follows, the service that it is of. */
const NAMED = /`([^`]+)`(?: of (?:the )?([a-z0-9]+))?/g;

/** Parameters, headers and fields that every call has. */
const EVERYWHERE = new Set(
  'Action Region Timestamp Nonce SecretId SecretKey Signature SignatureMethod Token Version Language RequestId Authorization Limit Offset'.split(
    ' ',
  ),
);
const HEADER = /^X-TC-[A-Za-z]+$/;
/** A category with a sub-code, as another code is named. */
const CODE = /^[A-Z][A-Za-z]+(\.[A-Za-z0-9_]+)+$/;
/** Begins like an action, so it is not a value. */
const LIKE_ACTION =
  /^(?:Assume|Create|Delete|Describe|Get|List|Modify|Query|Start|Stop|Update)[A-Z]/;

/**
 * The names in backquotes that are neither an action, nor a parameter or an output field of an action
 * that is named or returns the code, nor a value in the documentation of one of these. Where the
 * documentation's words are not known, any name that does not look like an action may be a value.
 */
export function findUnknownNames(
  { code, meaning, fix = '', waitFor = '' }: MeaningRecord,
  service: string | null,
  names: ApiNames,
  isKnownCode: (code: string) => boolean,
): string[] {
  const text = [meaning, fix, waitFor].join(' ');
  const mentions = Array.from(text.matchAll(NAMED), ([, name = '', of]) => ({ name, of }));
  const actions = (name: string, of: string | undefined): readonly NamedAction[] => {
    if (service === null) return names.findAnywhere(name);
    const own = names.find(service, name);
    return own.length > 0 || of === undefined ? own : names.find(of, name);
  };
  const concerned = [
    ...(service === null ? [] : names.returning(service, code)),
    ...mentions.flatMap(({ name, of }) => actions(name, of)),
  ];
  const hasWords = concerned.every((action) => action.words() !== '');
  return mentions
    .filter(({ name, of }) => {
      if (EVERYWHERE.has(name) || HEADER.test(name) || actions(name, of).length > 0) return false;
      if (CODE.test(name) && isKnownCode(name)) return false;
      const field = name.split('.').at(-1) ?? name;
      if (concerned.some((action) => action.fields().has(field))) return false;
      if (hasWords) return !concerned.some((action) => action.words().includes(name));
      return LIKE_ACTION.test(name) || names.isAction(name);
    })
    .map(({ name }) => name);
}
