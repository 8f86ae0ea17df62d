import type { SourceFile } from './source-file.ts';

/** Code that opens a connection, in programs of Node. */
const OPENS_CONNECTION = /\bfetch\(|(?<!\{ isIPv6 \} )from 'node:(https?|net|tls|http2|dgram)'/;
const MAY_CONNECT =
  /^scraper\/fetch\/|^src\/site\/(client|worker|serve)\/|^src\/outputs\/local-site\/client\//;

/** Reads a pipe that is open already: only a socket of Node reads one without blocking. */
const READS_PIPE = 'src/package/watch/pipe-follower.ts';

/** A program's settings: the one file of each that reads the environment. */
const SETTINGS = /^(scraper|src\/\w+)\/settings\.ts$/;
/** A file that ends a process. */
const ENDS_PROCESS = /(^|\/)(\w+-)?cli\.ts$|^src\/package\/command\/tcerr\.ts$/;
/** The only file that prints. It escapes what a terminal would act on. */
const PRINTS = 'src/content/print.ts';

/** Files that connect, read the environment, print or end the process where they must not. */
export function findSideEffects(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const code = text.replace(/\/\*.*?\*\//gs, '').replace(/(^|\s)\/\/.*$/gm, '');
    return [
      ...(OPENS_CONNECTION.test(code) && !MAY_CONNECT.test(path) && path !== READS_PIPE
        ? [`${path}: opens a connection, which only scraper/fetch does`]
        : []),
      ...(/(?<!['"])\bprocess\.env\b/.test(code) && !SETTINGS.test(path)
        ? [`${path}: reads process.env, which only the program's settings.ts does`]
        : []),
      ...(/\bprocess\.exit\b/.test(code) && !ENDS_PROCESS.test(path)
        ? [`${path}: ends the process, which only cli.ts does`]
        : []),
      ...(/\bconsole\.\w+\(/.test(code) && path !== PRINTS
        ? [`${path}: prints, which only ${PRINTS} does`]
        : []),
    ];
  });
}
