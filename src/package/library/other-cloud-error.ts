import { otherCloudOf } from '../../messages/frame/other-clouds.ts';
import { LIMITS } from './input/limits.ts';
import { readProperty, readString } from './input/safe-read.ts';

/** What only the SDK of another cloud adds to its errors. */
const PROPERTIES = ['$metadata', '$fault', 'retryDelay'];
/** Where these SDKs are installed, and the class of one whose errors say no more. */
const SOURCE =
  /@(?:aws-sdk|smithy|azure|alicloud|google-cloud)\/|node_modules\/(?:aws-sdk|google-gax)\/|^RestError\b/;

/**
 * Whether a caught error, or its cause, comes from another cloud. Its code alone does not say so: many clouds have an
 * `InvalidParameterValue`. What the SDK of Tencent Cloud throws never does, whatever its message quotes.
 */
export function isOfOtherCloud(error: unknown): boolean {
  return [error, readProperty(error, 'cause')].some(isOther);
}

function isOther(error: unknown): boolean {
  // A method, because the names of classes do not survive a bundler.
  if (typeof readProperty(error, 'getRequestId') === 'function') return false;
  if (PROPERTIES.some((name) => readProperty(error, name) !== undefined)) return true;
  const read = (name: string) => readString(error, name, LIMITS.message) ?? '';
  // The first line says what made the error; the others may be of whatever runs the program.
  const [, madeBy = ''] = read('stack').split(/\n\s+at /, 2);
  const text = `${read('name')}: ${read('message')}\nRequestId: ${read('requestId')}\n${madeBy}`;
  return SOURCE.test(text) || otherCloudOf(text) !== null;
}
