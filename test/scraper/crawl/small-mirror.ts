import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { create, extract } from 'tar';

const SHARED = '../shared';
const ARCHIVE = 'corpus/tencentcloud-cli-intl-en-3.1.160.1.tar.gz';
/** The services that tests ask for. */
const SERVICES = ['advisor', 'autoscaling', 'ocr', 'organization', 'postgres'];

/**
 * The program of a copy of the site that knows few services. The one that knows all takes more than a second of
 * processor time to start, so this one is made of it once, in the cache.
 */
export async function smallMirror(): Promise<string> {
  const { mtimeMs } = statSync(join(SHARED, ARCHIVE));
  const folder = resolve('.cache', ['mirror', ...SERVICES, Math.floor(mtimeMs)].join('-'));
  if (!existsSync(folder)) await make(folder);
  return join(folder, 'mirror/serve.mjs');
}

async function make(folder: string): Promise<void> {
  mkdirSync('.cache', { recursive: true });
  const temporary = mkdtempSync('.cache/new-mirror-');
  for (const path of ['mirror/serve.mjs', 'seeds', 'corpus/error-codes.json.gz'])
    cpSync(join(SHARED, path), join(temporary, path), { recursive: true });
  const whole = join(temporary, 'whole');
  mkdirSync(whole);
  const wanted = new RegExp(`/services/(?:${SERVICES.join('|')})/`);
  const file = join(SHARED, ARCHIVE);
  await extract({ file, cwd: whole, filter: (path) => wanted.test(path) });
  await create({ file: join(temporary, ARCHIVE), gzip: true, noPax: true, cwd: whole }, ['.']);
  rmSync(whole, { recursive: true });
  try {
    renameSync(temporary, folder);
  } catch (error) {
    // Another test file has made it meanwhile.
    if (!existsSync(folder)) throw error;
    rmSync(temporary, { recursive: true });
  }
}
