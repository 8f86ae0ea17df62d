import type { ContentIndex } from '../../records/content-index.ts';
import { commonErrorRows } from '../../records/error-rows.ts';
import type { RetryAnswer } from '../../schema/reviewed/meaning.ts';
import { sitePath } from '../../text/paths.ts';

/** A row of a list on the home page. */
export interface HomeRow {
  name: string;
  path: string;
  /** A few words besides the name; empty if the name says it. */
  note: string;
}

/** A common error on the home page. */
export interface CommonRow extends HomeRow {
  retry: RetryAnswer;
}

/** The common codes that people meet most, each in a few words. */
const COMMON: ReadonlyMap<string, string> = new Map([
  ['AuthFailure.SignatureFailure', "The signature doesn't match"],
  ['AuthFailure.SecretIdNotFound', 'No active key has this SecretId'],
  ['AuthFailure.SignatureExpire', 'Your clock is off by over 5 minutes'],
  ['UnauthorizedOperation', "CAM doesn't allow the call"],
  ['RequestLimitExceeded', 'Too many calls in a short time'],
  ['InvalidParameterValue', "The action doesn't accept a value"],
  ['MissingParameter', 'A required parameter is missing'],
  ['ResourceNotFound', 'Not in this account or region'],
  ['LimitExceeded', 'A quota or another limit is reached'],
  ['InternalError', 'Something failed inside Tencent Cloud'],
]);

/** The problems that people meet most, by the names of their advice. */
const PROBLEMS = [
  ...['signature-failure', 'permission', 'rate-limit', 'quota', 'balance', 'sold-out'],
  ...['in-operation', 'not-found', 'invalid-value', 'region-zone', 'timeout', 'already-exists'],
];

/** The services that people use most. COS has an interface other than API 3.0. */
const POPULAR = 'cvm vpc cbs cdb clb tke cam monitor cdn sms scf'.split(' ');

/** Examples of what can be looked up: names of codes and actions that have pages. */
const EXAMPLES = [
  { service: null, name: 'AuthFailure.SignatureFailure' },
  { service: 'cam', name: 'OperationDenied.AccessKeyOverLimit' },
  { service: 'cvm', name: 'ResourcesSoldOut.SpecifiedInstanceType' },
] as const;

/** The common errors of the home page. */
export function homeErrors(index: ContentIndex): CommonRow[] {
  const rows = new Map(commonErrorRows(index).map((row) => [row.code, row]));
  return [...COMMON].flatMap(([name, note]) => {
    const row = rows.get(name);
    return row ? { name, path: row.path, note, retry: row.shouldRetry.answer } : [];
  });
}

/** The advice of the home page. */
export function homeProblems({ advice }: ContentIndex): HomeRow[] {
  return PROBLEMS.flatMap((name) => {
    const known = advice.all.find((one) => one.name === name);
    return known ? { name: known.title, path: sitePath.advice(name), note: '' } : [];
  });
}

/** The services of the home page, with their names in the API. */
export function homeServices({ services }: ContentIndex): HomeRow[] {
  const known = POPULAR.flatMap((id) => {
    const service = services.get(id);
    return service ? { name: service.name, path: sitePath.service(id), note: id } : [];
  });
  const cos = { name: 'Cloud Object Storage', path: sitePath.otherCodes(), note: 'cos' };
  return [...known.slice(0, 1), cos, ...known.slice(1)];
}

/** The examples of the home page that content has. */
export function homeExamples({ services, commonCodes }: ContentIndex): HomeRow[] {
  return EXAMPLES.flatMap(({ service, name }) => {
    if (service === null)
      return commonCodes.has(name) ? { name, path: sitePath.sharedError(name), note: '' } : [];
    const isKnown = services.get(service)?.codes.has(name);
    return isKnown ? { name, path: sitePath.serviceError(service, name), note: '' } : [];
  });
}
