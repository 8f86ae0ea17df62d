/** One of the project's outputs, made by an npm script in a process of its own. */
export interface Part {
  name: string;
  /** The script of `package.json`, and what follows it on the command line. */
  command: readonly [script: string, ...args: string[]];
  /** The part that must stand before. */
  after?: string;
}

/** Where the exports are made; they are put in their place together. */
export const EXPORTS_PART = 'dist/exports.part';

/** Every output, the longest first: what is done beside the site, then what is made of it. */
export const PARTS: readonly Part[] = [
  { name: 'site', command: ['build:site'] },
  { name: 'docset', command: ['pack:docset'], after: 'site' },
  { name: 'offline', command: ['pack:offline'], after: 'site' },
  { name: 'catalog', command: ['build:catalog'] },
  exported('sqlite', 'tcerr.sqlite'),
  exported('ndjson', 'tcerr.ndjson'),
  exported('csv', 'csv'),
];

function exported(format: string, name: string): Part {
  const out = `${EXPORTS_PART}/${name}`;
  return { name: format, command: ['export', '--', '--format', format, '--out', out] };
}
