/** Packages of the Python SDK that are not named after the service: `as` is a keyword. */
const PYTHON_PACKAGES = new Map([['as', 'autoscaling']]);

/** How a program names and catches a code, in one language. */
export interface SdkSnippet {
  language: string;
  text: string;
}

/**
 * The name of a code's constant in the Go, Java and Python SDKs.
 * @see https://github.com/TencentCloud/tencentcloud-sdk-go-intl-en (`errors.go` of each service: true of all 10,509 codes)
 */
export function constantNameOf(code: string): string {
  return code.toUpperCase().replaceAll('.', '_');
}

/** A service as SDKs name it. */
export interface SdkService {
  service: string;
  /** The version whose package contains the constant: `2019-01-16`. */
  apiVersion: string;
}

/**
 * How to catch a code: in TypeScript with this project's package, in other languages with the constants
 * of the service's SDK.
 * @see https://github.com/TencentCloud/tencentcloud-sdk-go-intl-en/blob/master/tencentcloud/common/errors/errors.go
 */
export function catchSnippets(code: string, { service, apiVersion }: SdkService): SdkSnippet[] {
  const constant = constantNameOf(code);
  const folder = `v${apiVersion.replaceAll('-', '')}`;
  const name = service.charAt(0).toUpperCase() + service.slice(1);
  return [
    {
      language: 'TypeScript',
      text: `import { is${name}Error } from 'tencentcloud-error-catalog/services/${service}';

try {
  await client.call(request);
} catch (error) {
  if (!is${name}Error(error) || error.code !== '${code}') throw error;
}`,
    },
    {
      language: 'Go',
      text: `import (
	"errors"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/common/errors"
	${service} "github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/${service}/${folder}"
)

func is${camelCase(code)}(err error) bool {
	var failure *sdk.TencentCloudSDKError
	return errors.As(err, &failure) && failure.Code == ${service}.${constant}
}`,
    },
    {
      language: 'Python',
      text: `from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.${PYTHON_PACKAGES.get(service) ?? service}.${folder} import errorcodes

try:
    client.call(request)
except TencentCloudSDKException as error:
    if error.get_code() != errorcodes.${constant}:
        raise`,
    },
    {
      language: 'Java',
      text: `import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.${service}.${folder}.${name}ErrorCode;

try {
  client.call(request);
} catch (TencentCloudSDKException error) {
  if (!${name}ErrorCode.${constant}.getValue().equals(error.getErrorCode())) throw error;
}`,
    },
  ];
}

function camelCase(code: string): string {
  return code.replace(/[._]/g, '');
}
