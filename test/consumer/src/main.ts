/** A program that uses the published catalog; what it exports is compared by the test. */
import {
  type AnyErrorCode,
  categoryOf,
  type ErrorCode,
  errorCodes,
  explain,
  type Help,
  isErrorCode,
  parseErrorResponse,
  withHelp,
} from 'tencentcloud-error-catalog';
import {
  type CamActionErrors,
  type CamErrorCode,
  cam,
  codes,
  errorsOf,
  isCamError,
} from 'tencentcloud-error-catalog/services/cam';
import { organization } from 'tencentcloud-error-catalog/services/organization';
import { isPostgresError, postgres } from 'tencentcloud-error-catalog/services/postgres';

/** Compiles only while every code of the action has its case. */
function advise(code: CamActionErrors['UpdateAccessKey']): string {
  switch (code) {
    case 'OperationDenied.AccessKeyOverLimit':
      return 'delete a key first';
    case 'AuthFailure.UnauthorizedOperation':
    case 'OperationDenied.SubUin':
    case 'OperationDenied.UinNotMatch':
      return 'use another account';
    case 'FailedOperation.Accesskey':
    case 'InvalidParameter.ParamError':
    case 'InvalidParameter.UserNotExist':
    case codes.ResourceNotFound_SecretNotExist:
      return 'check the request';
    default: {
      const none: never = code;
      return none;
    }
  }
}

/** A code that this version does not know is still a code. */
const unheardOf: AnyErrorCode = 'Brand.New';
const common: ErrorCode = 'InternalError';
const own: CamErrorCode = codes.FailedOperation_Accesskey;

const thrown: unknown = Object.assign(new Error('Too many keys'), {
  code: 'OperationDenied.AccessKeyOverLimit',
  requestId: '3c140219-cfe9-470e-b241-907877d6fb03',
});
const explanation = explain(thrown, { services: [cam] });
const narrowed: ErrorCode | null =
  explanation.known && !explanation.removed ? explanation.code : null;
const envelope = '{"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r"}}';
const parsed = parseErrorResponse(envelope);

/** Keeps the type of what it is given. */
const helped = withHelp(new RangeError('Too many keys', { cause: thrown }), { services: [cam] });
const help: Help | undefined = helped.help;
const nameOfHelped: string = helped.name;

export const result = {
  help,
  nameOfHelped,
  advice: advise('OperationDenied.AccessKeyOverLimit'),
  explanation,
  narrowed,
  guarded: isCamError(thrown) ? thrown.code : null,
  other: isPostgresError(thrown),
  parsed: parsed.outcome === 'failure' ? parsed.code : null,
  known: [isErrorCode(common), isErrorCode(own), isErrorCode(unheardOf)],
  category: categoryOf(own),
  counts: [cam, organization, postgres].map(({ errors, actions }) => [
    errors.length,
    actions.length,
  ]),
  all: errorCodes().length,
  returned: errorsOf('UpdateAccessKey'),
};
