import { PackError } from '../local-site/pack-error.ts';
import { packOffline } from './pack-offline.ts';

const ARCHIVE = 'dist/tcerr-offline.zip';

/** Exit codes: 0 packed, 1 the site cannot be packed. */
try {
  const { pages, packs, sizeBytes } = await packOffline('dist/site', ARCHIVE);
  const sizeMb = (sizeBytes / 1e6).toFixed(1);
  console.log(`Packed ${ARCHIVE}: ${pages} pages, most of them in ${packs} packs, ${sizeMb} MB.`);
} catch (error) {
  console.error(error instanceof PackError ? error.message : error);
  process.exitCode = 1;
}
