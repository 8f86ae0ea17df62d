/** A CommonJS program in TypeScript: the same types, and the same answers. */
import { type AnyErrorCode, explain, isErrorCode, withHelp } from 'tencentcloud-error-catalog';
import { type CamErrorCode, cam, codes, isCamError } from 'tencentcloud-error-catalog/services/cam';

const own: CamErrorCode = codes.FailedOperation_Accesskey;
// @ts-expect-error a code of another service
export const foreign: CamErrorCode = 'ResourceNotFound.InstanceNotFoundError';

/** A `switch` over what comes from outside compiles, and takes what this version does not know. */
function kindOf(code: AnyErrorCode): string {
  switch (code) {
    case 'InternalError':
      return 'theirs';
    default:
      return 'unknown';
  }
}

const thrown: unknown = { code: own, message: 'm' };

export const result = {
  known: explain(own, { services: [cam] }).known,
  guarded: isCamError(thrown) ? thrown.code : null,
  kinds: [kindOf('InternalError'), kindOf('Brand.New')],
  listed: isErrorCode(own),
  address: withHelp({ code: own }).help?.address,
};
