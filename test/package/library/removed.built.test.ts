import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadEditions } from '../../../src/content/load-editions.ts';
import { joinHistories } from '../../../src/package/library/histories.ts';
import type { ServiceRecord } from '../../../src/package/library/index.ts';
import { indexContent } from '../../../src/records/content-index.ts';

const load = (path: string) => import(pathToFileURL(resolve('dist/catalog', path)).href);
const [root, all] = await Promise.all([load('index.js'), load('all.js')]);

const index = indexContent(loadEditions(process.env.CONTENT_DIR || 'content'));
const services = [...index.services.values()];
const removed = [...index.removedBy].filter(([code]) => !index.owners.has(code));

describe('a code that no service lists any more', () => {
  it('is known to what has every service, with the services that listed it', () => {
    expect(removed.length).toBeGreaterThan(0);
    for (const [code, owners] of removed) {
      const explanation = all.explain(code);
      expect(explanation, code).toMatchObject({ known: true, removed: true });
      expect(explanation.services).toEqual(owners);
      expect(explanation.history.every((one: { removed?: object }) => one.removed)).toBe(true);
    }
  });

  it('is not known to the root, nor in its types', () => {
    const types = readFileSync('dist/catalog/generated/codes.d.cts', 'utf8');
    for (const [code] of removed) {
      expect(root.isErrorCode(code), code).toBe(false);
      expect(root.explain(code).known, code).toBe(false);
      expect(types.includes(`'${code}'`), code).toBe(false);
    }
    expect(root.errorCodes()).toEqual([...index.owners.keys()].sort());
  });
});

it('has, of every code of every service, the history that the releases tell', () => {
  const records = new Map<string, ServiceRecord>(
    all.services.map((record: ServiceRecord) => [record.service, record]),
  );
  for (const { service, codes, removed: gone } of services) {
    const record = records.get(service);
    const known = [...(record?.errors ?? []), ...(record?.removedErrors ?? [])];
    expect(
      known.map(({ code }) => code),
      service,
    ).toEqual([...codes.keys(), ...gone.codes.keys()]);
    for (const { code, history } of known) {
      const occurrences = codes.get(code) ?? gone.codes.get(code) ?? [];
      const told = occurrences.flatMap(({ version }) => index.releases.of(version, `code ${code}`));
      expect(history, `${service} ${code}`).toEqual(joinHistories(told));
    }
  }
});
