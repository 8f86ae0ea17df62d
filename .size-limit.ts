import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const CATALOG = 'dist/catalog';

/** The services' modules, the smallest first. */
const services = readdirSync(join(CATALOG, 'services'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => join(CATALOG, 'services', name))
  .map((path) => ({ path, sizeBytes: brotliCompressSync(readFileSync(path)).length }))
  .sort((one, other) => one.sizeBytes - other.sizeBytes)
  .map(({ path }) => path);

// Bundled as a script, as is done otherwise, a module's exports are left out as unused.
const modifyEsbuildConfig = (config: object) => ({ ...config, format: 'esm' });

const check = (path: string | undefined, limit: string) => ({ path, limit, modifyEsbuildConfig });

/** What a program comes to weigh by an import: bundled, minified, as brotli sends it. */
export default [
  check(join(CATALOG, 'index.js'), '108 kB'),
  { ...check(join(CATALOG, 'index.js'), '108 kB'), import: '{ explain, withHelp }' },
  check(join(CATALOG, 'all.js'), '900 kB'),
  check(services[Math.floor(services.length / 2)], '9 kB'),
  check(services.at(-1), '50 kB'),
];
