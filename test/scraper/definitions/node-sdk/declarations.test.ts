import { describe, expect, it } from 'vitest';
import { readNodeSdk } from '../../../../scraper/definitions/node-sdk/import-node-sdk.ts';
import { NODE_SDKS } from '../../../../scraper/definitions/node-sdk/node-sdks.ts';
import { ServiceTextSchema } from '../../../../src/schema/facts/service-text.ts';
import { packageOf } from './package.ts';

const FOLDER = 'tencentcloud/services/cvm/v20170312';
const MANIFEST = { name: NODE_SDKS.china.name, version: '4.1.313' };

/** A method of a client as the generator writes it. */
const method = (action: string, text: string) => `    /**
     * ${text}
     */
    async ${action}(req, cb) {
        return this.request("${action}", req, cb);
    }
`;

const client = (methods: string, host = 'cvm') => `"use strict";
const abstract_client_1 = require("../../../common/abstract_client");
/**
 * cvm client
 * @class
 */
class Client extends abstract_client_1.AbstractClient {
    constructor(clientConfig) {
        super("${host}.tencentcloudapi.com", "2017-03-12", clientConfig);
    }
${methods}}
exports.Client = Client;
`;

const member = (code: string, text: string) => `    /**
     * ${text}
     */
    ${code}
`;

const model = (name: string, text: string, members = '') => `/**
 * ${text}
 */
export interface ${name} {
${members}}
`;

const STOP = client(method('StopInstances', '本接口用于关闭实例。'));
const RESPONSE = model('StopInstancesResponse', '返回参数结构体');
const IDS = member('InstanceIds: Array<string>;', '一个或多个实例ID。');
const REQUEST = model('StopInstancesRequest', '请求参数结构体', IDS);
const MODELS = REQUEST + RESPONSE;

/** What the China site's package says of its only service version, and the issues. */
async function read(clientText: string, modelsText: string | undefined) {
  const models = modelsText !== undefined && { [`${FOLDER}/cvm_models.d.ts`]: modelsText };
  const files = { [`${FOLDER}/cvm_client.js`]: clientText, ...models };
  const folder = packageOf({ ...files, 'tencentcloud/common/sign.d.ts': '' }, MANIFEST);
  return readNodeSdk({ folder, edition: 'china' });
}

describe('the package of the China site', () => {
  it('gives the words of actions, parameters and data types from its declarations', async () => {
    const { source, texts, issues } = await read(
      client(
        method(
          'StopInstances',
          '本接口用于关闭实例。\n\n* 见[实例](/document/product/213/4939)。',
        ) + method('DescribeRegions', '查询地域。'),
      ),
      `/**
 * DescribeRegions请求参数结构体
 */
export type DescribeRegionsRequest = null;
${model('Region', '地域信息', member('RegionState?: string | null;', '状态。'))}${model(
  'DescribeRegionsResponse',
  '返回参数结构体',
  member('RegionSet?: Array<Region>;', '地域列表。') + member('RequestId?: string;', ''),
)}${MODELS}`,
    );
    expect(issues).toEqual([]);
    expect(source).toMatchObject({ id: 'china-node', title: NODE_SDKS.china.name });
    expect(ServiceTextSchema.safeParse(texts[0]).error).toBeUndefined();
    expect(texts).toEqual([
      {
        service: 'cvm',
        apiVersion: '2017-03-12',
        apiSource: 'china-node',
        actions: [
          {
            name: 'DescribeRegions',
            text: '查询地域。',
            input: [],
            output: [['RegionSet', '地域列表。']],
          },
          {
            name: 'StopInstances',
            text: '本接口用于关闭实例。\n- 见[实例](https://cloud.tencent.com/document/product/213/4939)。',
            input: [['InstanceIds', '一个或多个实例ID。']],
            output: [],
          },
        ],
        dataTypes: [{ name: 'Region', text: '地域信息', members: [['RegionState', '状态。']] }],
      },
    ]);
  });

  it('loses the mark of a deprecated member, and keeps lines that look like code', async () => {
    const words = '登录账号。\nexport interface Lost {\n    Name?: string;';
    const { texts, issues } = await read(
      STOP,
      RESPONSE +
        model(
          'StopInstancesRequest',
          '请求参数结构体',
          member('Account?: string;', `${words}\n     * @deprecated`) +
            member('Password?: string;', '\n     * @deprecated'),
        ),
    );
    expect(issues).toEqual([]);
    expect(texts[0]?.actions?.[0]?.input).toEqual([
      ['Account', '登录账号。\nexport interface Lost {\nName?: string;'],
    ]);
    expect(texts[0]?.dataTypes).toEqual([]);
  });

  it.each([
    ['an action without its interface', STOP, RESPONSE, 'the models lack StopInstancesRequest'],
    ['an interface twice', STOP, MODELS + RESPONSE, 'appears twice'],
    ['a member twice', STOP, MODELS + model('A', '', IDS + IDS), 'appears twice'],
    ['a member outside an interface', STOP, IDS + MODELS, 'belongs to no interface'],
    [
      'a name that code cannot use',
      STOP,
      MODELS + model('A', '', member('"a-b"?: 1;', '坏')),
      'is not a name',
    ],
    [
      'another form of member',
      STOP,
      MODELS + model('A', '', member('readonly Stop?: string;', '坏')),
      'describes nothing known',
    ],
    [
      'another form of type',
      STOP,
      `${MODELS}/**\n * 坏\n */\nexport enum A {}\n`,
      'describes nothing known',
    ],
    ['a comment without an end', STOP, `${MODELS}/**\n * 坏\n`, 'has no end'],
    [
      'a method of another form',
      STOP.replace('(req, cb)', '(req)'),
      MODELS,
      'describes nothing known',
    ],
    [
      'a client of another service',
      client(method('StopInstances', '关闭'), 'cbs'),
      MODELS,
      'does not state the service cvm',
    ],
  ])('has an issue for %s', async (_, clientText, modelsText, reason) => {
    const { issues } = await read(clientText, modelsText);
    expect(issues.map((issue) => issue.reason).join('\n')).toContain(reason);
    for (const { page } of issues)
      expect(page).toMatch(
        /^tencentcloud\/services\/cvm\/v20170312\/cvm_(client\.js|models\.d\.ts)$/,
      );
  });

  it('loses only what has an odd form', async () => {
    const odd = member('readonly Stop?: string;', '坏');
    const { texts, issues } = await read(
      STOP,
      RESPONSE + model('StopInstancesRequest', '请求', odd + IDS),
    );
    expect(issues).toMatchObject([{ row: 'comment', text: '* 坏' }]);
    expect(texts[0]?.actions?.[0]?.input).toEqual([['InstanceIds', '一个或多个实例ID。']]);
  });

  it('has an issue for a version without models, or with models of another form', async () => {
    const missing = await read(STOP, undefined);
    expect(missing.texts).toEqual([]);
    expect(missing.issues).toMatchObject([{ reason: 'cannot be read: ENOENT' }]);
    const { issues } = await read(STOP, 'exports.models = 1;\n');
    expect(issues.map(({ reason }) => reason)).toContain('contains no interface');
  });

  it('does not read a file that is far too large', async () => {
    const { texts, issues } = await read(STOP, ' '.repeat(33 * 2 ** 20));
    expect(texts).toEqual([]);
    expect(issues).toMatchObject([{ reason: expect.stringContaining('cannot be read: has ') }]);
  });

  it('is not that of the international site', async () => {
    const folder = packageOf({ [`${FOLDER}/cvm_client.js`]: STOP });
    await expect(readNodeSdk({ folder, edition: 'china' })).rejects.toThrow(
      'belongs to the package "tencentcloud-sdk-nodejs-intl-en", not tencentcloud-sdk-nodejs',
    );
  });
});
