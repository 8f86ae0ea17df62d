import { Agent } from 'node:http';
import { createRequire } from 'node:module';
import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import { cvm } from 'tencentcloud-sdk-nodejs-cvm';

/** Made up, as the loopback server accepts any. */
const credential = { secretId: 'AKIDmadeupmadeupmadeup', secretKey: 'madeupmadeupmadeupmadeup' };
const VERSION = '2017-03-12';

/** Calls the API by one of the provider's SDKs: what it resolves to, or throws. */
export type Call = (endpoint: string, wanted: string) => Promise<unknown>;

/** One connection after another would take most of the time. */
const agent = new Agent({ keepAlive: true, maxSockets: 50 });

function configOf(endpoint: string) {
  const httpProfile = { endpoint, protocol: 'http://', agent };
  return { credential, region: 'ap-singapore', profile: { httpProfile } };
}

/** What the tests use of the international SDK, which ships without types. */
interface InternationalSdk {
  common: {
    Credential: new (secretId: string, secretKey: string) => object;
    HttpProfile: new (protocol: string, endpoint: string) => object;
    ClientProfile: new (signMethod: string, httpProfile: object) => object;
  };
  cvm: {
    v20170312: {
      Client: new (
        credential: object,
        region: string,
        profile: object,
      ) => {
        DescribeInstances(
          request: object,
          callback: (error: unknown, response: unknown) => void,
        ): void;
      };
      Models: {
        DescribeInstancesRequest: new () => { from_json_string(json: string): void };
      };
    };
  };
}

const international: InternationalSdk = createRequire(import.meta.url)(
  'tencentcloud-sdk-nodejs-intl-en',
);

/** The SDKs, by their packages. */
export const CALLS: Record<string, Call> = {
  'tencentcloud-sdk-nodejs-common': (endpoint, wanted) =>
    new CommonClient(endpoint, VERSION, configOf(endpoint)).request('DescribeInstances', {
      InstanceIds: [wanted],
    }),

  'tencentcloud-sdk-nodejs-cvm': (endpoint, wanted) =>
    new cvm.v20170312.Client(configOf(endpoint)).DescribeInstances({ InstanceIds: [wanted] }),

  'tencentcloud-sdk-nodejs-intl-en': (endpoint, wanted) => {
    const { common, cvm } = international;
    const profile = new common.ClientProfile(
      'TC3-HMAC-SHA256',
      new common.HttpProfile('http://', endpoint),
    );
    const person = new common.Credential(credential.secretId, credential.secretKey);
    const client = new cvm.v20170312.Client(person, 'ap-singapore', profile);
    const request = new cvm.v20170312.Models.DescribeInstancesRequest();
    request.from_json_string(JSON.stringify({ InstanceIds: [wanted] }));
    return new Promise((resolve, reject) =>
      client.DescribeInstances(request, (error, response) =>
        error ? reject(error) : resolve(response),
      ),
    );
  },
};
