import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readNodeSdk } from '../../../../scraper/definitions/node-sdk/import-node-sdk.ts';
import { NODE_SDKS } from '../../../../scraper/definitions/node-sdk/node-sdks.ts';
import { temporaryFolder } from '../../helpers.ts';

const CLIENT = 'tencentcloud/cvm/v20170312/cvm_client.js';
const MODELS = 'tencentcloud/cvm/v20170312/models.js';

/** A package in a folder of its own: its `package.json`, and files by their paths. */
export function packageOf(files: Record<string, string>, about: unknown = undefined): string {
  const folder = temporaryFolder();
  const manifest = about ?? { name: NODE_SDKS.international.name, version: '3.0.7' };
  for (const [path, text] of Object.entries({
    'package.json': JSON.stringify(manifest),
    ...files,
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A method of a client as the generator writes it. */
export function method(action: string, text: string, request = `${action}Request`): string {
  return `    /**
     * ${text}
     * @param {${request}} req
     * @param {function(string, ${action}Response):void} cb
     * @public
     */
    ${action}(req, cb) {
        let resp = new ${action}Response();
        this.request("${action}", req, resp, cb);
    }
`;
}

/** A client as the generator writes it. */
export function client(methods: string, host = 'cvm', version = '2017-03-12'): string {
  return `/*
 * Copyright (c) 2018 Tencent. All Rights Reserved.
 */
const models = require("./models");

/**
 * ${host} client
 * @class
 */
class CvmClient extends AbstractClient {

    constructor(credential, region, profile) {
        super("${host}.intl.tencentcloudapi.com", "${version}", credential, region, profile);
    }
    
${methods}
}
module.exports = CvmClient;
`;
}

/** A member of a class as the generator writes it. */
export function member(name: string, text: string): string {
  return `        /**
         * ${text}
         * @type {string || null}
         */
        this.${name} = null;
`;
}

/** A class of models as the generator writes it. */
export function model(name: string, text: string, members = ''): string {
  return `/**
 * ${text}
 * @class
 */
class ${name} extends  AbstractModel {
    constructor(){
        super();

${members}
    }

    /**
     * @private
     */
    deserialize(params) {
        if (!params) {
            return;
        }
        this.Name = 'Name' in params ? params.Name : null;
    }
}

`;
}

/** The two classes of an action, as the generator writes them. */
export function models(action: string, input = '', output = ''): string {
  return (
    model(`${action}Request`, `${action} request structure.`, input) +
    model(`${action}Response`, `${action} response structure.`, output)
  );
}

/** What a package with one service version says: its only record, and the issues. */
export async function readOne(clientText: string, modelsText: string) {
  const folder = packageOf({ [CLIENT]: clientText, [MODELS]: modelsText });
  const { texts, issues } = await readNodeSdk({ folder });
  return { text: texts[0], issues };
}
