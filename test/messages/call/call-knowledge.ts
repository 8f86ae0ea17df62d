import type { CallKnowledge } from '../../../src/messages/call/call-knowledge.ts';
import { productWords } from '../../../src/messages/call/product-words.ts';

const SERVICES = new Set(
  'as asr cam cbs cdb cdn clb cvm cynosdb dnspod domain ecm hunyuan ims redis sms ssl sts tag teo tke vpc'.split(
    ' ',
  ),
);
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  AssociateAddress: ['ecm', 'vpc'],
  CreateListener: ['clb', 'ecm'],
  DescribeBackupConfig: ['cdb', 'cynosdb'],
  DescribeInstances: ['cvm', 'lighthouse'],
  DescribeZones: ['cvm'],
  ModifyRecord: ['dnspod'],
  RunInstances: ['cvm'],
  UploadCertificate: ['ssl'],
};
const CODES: Readonly<Record<string, readonly string[]>> = {
  InvalidParameterValue: ['as', 'cbs', 'clb', 'cvm', 'ssl', 'vpc'],
  'InternalError.CvmCommon': ['tke'],
  'LimitExceeded.RateLimitExceeded': ['live', 'ssl', 'teo'],
  'FailedOperation.OnlyClb': ['clb'],
};

/** A small catalog. */
export const loaded: CallKnowledge = {
  isService: (name) => SERVICES.has(name),
  servicesOf: (code) => CODES[code] ?? [],
  servicesWithAction: (action) => ACTIONS[action] ?? [],
  products: productWords(),
};

/** The same without its actions. */
export const withoutActions: CallKnowledge = { ...loaded, servicesWithAction: () => undefined };
