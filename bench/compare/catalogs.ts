import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Differences, listDifferences, valueDifferences } from './differences.ts';

/** Compares two built packages: their files, their exports, and what `explain` says of every code. */
export async function compareCatalogs(before: string, after: string): Promise<Differences> {
  const differences = new Differences();
  differences.addPair('files', listDifferences(filesOf(before), filesOf(after)));
  const [one, other] = [await load(before, 'index.js'), await load(after, 'index.js')];
  differences.addPair('exports', listDifferences(Object.keys(one), Object.keys(other)));
  const services = readdirSync(join(before, 'services')).filter((name) => name.endsWith('.js'));
  const [ours, theirs] = await Promise.all(
    [before, after].map(async (folder) =>
      Promise.all(services.map((name) => serviceRecord(folder, name))),
    ),
  );
  const codes = new Set([...one.errorCodes, ...other.errorCodes] as string[]);
  for (const code of codes)
    differences.addPair(
      code,
      valueDifferences(
        JSON.parse(JSON.stringify(one.explain(code, { services: ours }))),
        JSON.parse(JSON.stringify(other.explain(code, { services: theirs }))),
      ),
    );
  return differences;
}

async function load(folder: string, file: string) {
  return import(pathToFileURL(resolve(folder, file)).href);
}

/** A service's record is its module's export that has errors. */
async function serviceRecord(folder: string, name: string) {
  const module = await load(folder, join('services', name));
  return Object.values(module).find(
    (value) => typeof value === 'object' && value !== null && 'errors' in value,
  );
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replace(/-[0-9A-Z]{8}(?=\.\w+$)/, '-HASH'),
  );
}
