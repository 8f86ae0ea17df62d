/** What must not compile. Each expectation fails the check when the line after it does compile. */
import { type ErrorCode, explain } from 'tencentcloud-error-catalog';
import type {
  ApigatewayErrorCode,
  ApigatewayRemovedErrorCode,
} from 'tencentcloud-error-catalog/services/apigateway';
import {
  type CamActionErrors,
  type CamErrorCode,
  codes,
  errorsOf,
} from 'tencentcloud-error-catalog/services/cam';

// @ts-expect-error no such action
errorsOf('OpenAccountCAM');
// @ts-expect-error a code of another service
export const foreign: CamErrorCode = 'ResourceNotFound.InstanceNotFoundError';
// @ts-expect-error no known code at all
export const unknown: ErrorCode = 'Brand.New';
// @ts-expect-error a code that the action does not return
errorsOf('UpdateAccessKey').includes('ResourceNotFound.InstanceNotFoundError');
// @ts-expect-error no such constant
codes.FailedOperation_Missing;
// @ts-expect-error a removed code is not among the known ones
export const removed: ApigatewayErrorCode = 'FailedOperation.GenerateApiDocumentError';
export const former: ApigatewayRemovedErrorCode = 'FailedOperation.GenerateApiDocumentError';
// @ts-expect-error an unknown code has no known code's type
export const open: ErrorCode = explain('x').code;

export function incomplete(code: CamActionErrors['UpdateAccessKey']): string {
  switch (code) {
    case 'OperationDenied.SubUin':
      return 'one case of eight';
    default: {
      // @ts-expect-error the other seven are left
      const none: never = code;
      return none;
    }
  }
}
