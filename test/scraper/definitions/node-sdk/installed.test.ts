import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type NodeSdkTexts,
  readNodeSdk,
} from '../../../../scraper/definitions/node-sdk/import-node-sdk.ts';
import { ServiceTextSchema } from '../../../../src/schema/facts/service-text.ts';
import { SourceSchema } from '../../../../src/schema/facts/source.ts';

const FOLDER = 'node_modules/tencentcloud-sdk-nodejs-intl-en';

/** The text of every file of the package that is named so. */
function filesNamed(name: RegExp): string[] {
  return readdirSync(join(FOLDER, 'tencentcloud'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^\w+\/v\d+\//.test(path) && name.test(path))
    .map((path) => readFileSync(join(FOLDER, 'tencentcloud', path), 'utf8'));
}

const count = (texts: string[], pattern: RegExp) =>
  texts.reduce((total, text) => total + (text.match(pattern)?.length ?? 0), 0);

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the installed package', () => {
  let read: NodeSdkTexts;
  let models: string[];
  let clients: string[];
  beforeAll(async () => {
    read = await readNodeSdk({ folder: FOLDER });
    models = filesNamed(/models\.js$/);
    clients = filesNamed(/_client\.js$/);
  });

  it('is read without an issue, every record as content wants it', () => {
    expect(read.issues).toEqual([]);
    expect(SourceSchema.safeParse(read.source).error).toBeUndefined();
    for (const text of read.texts) expect(ServiceTextSchema.safeParse(text).error).toBeUndefined();
  });

  it('gives every service version', () => {
    expect(read.texts.length).toBe(models.length);
    expect(read.texts.length).toBeGreaterThan(100);
  });

  it('gives every action and every class', () => {
    const actions = count(clients, /^ +this\.request\("/gm);
    const classes = count(models, /^class /gm);
    // A type of which nothing is said: its own comment is empty, and so are those of its members.
    const silent = models
      .flatMap((text) => text.match(/^ \* \n \* @class\n \*\/\nclass [\s\S]*?^ {4}\}/gm) ?? [])
      .filter((code) => !/^ +\* [^@\s]/m.test(code)).length;
    expect(actions).toBeGreaterThan(5_000);
    expect(sum(read.texts.map((text) => text.actions?.length ?? 0))).toBe(actions);
    expect(sum(read.texts.map((text) => text.dataTypes?.length ?? 0))).toBe(
      classes - 2 * actions - silent,
    );
  });

  it('gives the words of every parameter and member that has any', () => {
    const members = count(models, /^ +\* @type /gm);
    // A dash alone says nothing either.
    const silent = count(models, /\/\*\*\n +\*\s+(?:-\s+)?\* @type /g);
    const texts = read.texts.flatMap(({ actions = [], dataTypes = [] }) => [
      ...actions.flatMap(({ input = [], output = [] }) => [...input, ...output]),
      ...dataTypes.flatMap(({ members = [] }) => members),
    ]);
    expect(members).toBeGreaterThan(50_000);
    expect(texts.length).toBe(members - silent);
  });

  it('gives the words of every action that has any', () => {
    const silent = count(clients, /\/\*\*\n +\*\s+\* @param /g);
    const texts = read.texts.flatMap(({ actions = [] }) => actions.filter(({ text }) => text));
    expect(texts.length).toBe(count(clients, /^ +\* @public$/gm) - silent);
  });

  it('gives no remnant of a comment', () => {
    const all = JSON.stringify(read.texts);
    expect(all).not.toMatch(/\* @(?:type|param|class|public|private)\b/);
    expect(all).not.toMatch(/"\*?\/?\*\//);
  });

  it('gives known words', () => {
    const cvm = read.texts.find(({ service }) => service === 'cvm');
    const quota = cvm?.actions?.find(({ name }) => name === 'DescribeImageQuota');
    expect(quota?.text).toBe('This API is used to query the image quota of an user account.');
    expect(quota?.output).toContainEqual(['ImageNumQuota', 'The image quota of an account']);
    expect(cvm?.dataTypes?.find(({ name }) => name === 'LocalDiskType')).toMatchObject({
      text: 'Describes local disk specifications.',
    });
  });

  it('gives the same for a service alone', async () => {
    const alone = await readNodeSdk({ folder: FOLDER, services: new Set(['cam']) });
    expect(alone.texts).toEqual(read.texts.filter(({ service }) => service === 'cam'));
  });
});
