import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMBEDDED_CONTENT } from '../../../src/content/embedded-content.ts';
import { checkLayers } from '../../../src/knowledge/messages/check-layers.ts';
import {
  LAYERS_FOLDER,
  layerPath,
  loadLayers,
} from '../../../src/knowledge/messages/load-layers.ts';
import type { LayerCode } from '../../../src/schema/reviewed/layer.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
  cpSync(join(EMBEDDED_CONTENT, LAYERS_FOLDER), join(folder, LAYERS_FOLDER), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(edit: (codes: LayerCode[]) => void): void {
  const path = join(folder, layerPath('cos'));
  const codes: LayerCode[] = JSON.parse(readFileSync(path, 'utf8'));
  edit(codes);
  writeFileSync(path, JSON.stringify(codes));
}

describe('the layers of this repository', () => {
  it('have no fault, and the codes that people paste', () => {
    const layers = loadLayers();
    expect(checkLayers(layers)).toEqual({ codes: 137, problems: [] });
    expect(layers.codes.cos.find(({ code }) => code === 'NoSuchKey')).toMatchObject({
      status: [404],
      retry: 'no',
      fixedBy: ['caller'],
    });
    expect(layers.codes['sdk-client'].map(({ code }) => code)).toContain(
      'ClientError.NetworkError',
    );
    expect(layers.records.filter(({ covered }) => covered).map(({ layer }) => layer)).toEqual([
      'cos',
      'sdk-client',
    ]);
  });
});

describe('loadLayers', () => {
  it('names the file and the record that is out of order', () => {
    change((codes) => codes.reverse());
    expect(() => loadLayers(folder)).toThrow(/reviewed\/layers\/cos\.json.*sort the records/s);
  });

  it('refuses a code twice, and a wait that does not say until what', () => {
    change((codes) => {
      const [first, second] = codes;
      if (first && second) codes.splice(0, 2, first, first, { ...second, retry: 'wait' });
    });
    expect(() => loadLayers(folder)).toThrow(
      /waitFor: belongs.*AccessDenied comes after AccessDenied/s,
    );
  });

  it('names a file that is missing', () => {
    rmSync(join(folder, layerPath('sdk-client')));
    expect(() => loadLayers(folder)).toThrow(/reviewed\/layers\/sdk-client\.json/);
  });
});

describe('checkLayers', () => {
  it('finds a fault of style, a repeated meaning, and a claim that is not true', () => {
    const { records, codes } = loadLayers();
    const [first, second, ...others] = codes.cos;
    if (!first || !second) throw new Error('no codes');
    const { problems } = checkLayers({
      records: records.map((record) => ({ ...record, covered: record.layer !== 'cos' })),
      codes: {
        ...codes,
        cos: [
          first,
          { ...second, meaning: first.meaning, fix: 'Please try again later.' },
          ...others,
        ],
      },
    });
    expect(problems).toContain(
      'reviewed/layers/cos.json: AccessForbidden: “Please”: give the instruction',
    );
    expect(problems).toContain(
      'reviewed/layers/cos.json: AccessForbidden: has the meaning of AccessDenied',
    );
    expect(problems).toContain('reviewed/layers/layers.json: COS: covered is false');
    expect(problems).toContain('reviewed/layers/layers.json: AWS: covered is true');
  });
});
