import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { create } from 'tar';
import { filesInTar } from '../search/tar.ts';
import { clientGo, errorsGo, type GoFacts } from './go-files.ts';

const CORPUS = join('..', 'shared', 'corpus');
const TOOL = 'tencentcloud-cli-intl-en-3.1.160.1';
/** The command-line tool's archive in the corpus. */
export const CLI_ARCHIVE = join(CORPUS, `${TOOL}.tar.gz`);
const ERROR_CODES = join(CORPUS, 'error-codes.json.gz');

/** Why nothing can be measured; `undefined` if the corpus is complete. */
export const corpusMissing = [CLI_ARCHIVE, ERROR_CODES].every(existsSync)
  ? undefined
  : `the reference data is not in ${CORPUS}`;

/** The two repositories, each as a folder and as an archive. */
export interface Repositories {
  cli: { folder: string; archive: string };
  sdk: { folder: string; archive: string };
}

/**
 * Writes the corpus below a folder: the unpacked files of the tool, and Go files with the statements that the corpus
 * records of the Go SDK.
 */
export async function layOutCorpus(folder: string): Promise<Repositories> {
  const files = filesInTar(gunzipSync(readFileSync(CLI_ARCHIVE)));
  for (const { path, bytes } of files) write(join(folder, path), bytes);
  const sdk = 'tencentcloud-sdk-go-intl-en-3.0.1474';
  const stated: Record<string, GoFacts> = JSON.parse(
    gunzipSync(readFileSync(ERROR_CODES)).toString('utf8'),
  );
  for (const [version, facts] of Object.entries(stated)) {
    write(join(folder, sdk, 'tencentcloud', version, 'errors.go'), errorsGo(facts));
    write(join(folder, sdk, 'tencentcloud', version, 'client.go'), clientGo(facts));
  }
  const archive = join(folder, `${sdk}.tar.gz`);
  await create({ cwd: folder, gzip: true, portable: true, file: archive }, [sdk]);
  return {
    cli: { folder: join(folder, TOOL), archive: CLI_ARCHIVE },
    sdk: { folder: join(folder, sdk), archive },
  };
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
