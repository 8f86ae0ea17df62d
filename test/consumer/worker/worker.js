import { explain } from 'tencentcloud-error-catalog';
import { cam, errorsOf } from 'tencentcloud-error-catalog/services/cam';

postMessage({
  globals: ['process', 'Buffer', 'require', 'module', 'global'].filter(
    (name) => name in globalThis,
  ),
  scope: globalThis.constructor.name,
  explanation: explain('code=OperationDenied.AccessKeyOverLimit', { services: [cam] }),
  returned: errorsOf('UpdateAccessKey').length,
});
