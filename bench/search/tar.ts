const BLOCK = 512;

/** The regular files of an uncompressed tar archive with short paths, in its order. */
export function* filesInTar(archive: Buffer): Generator<{ path: string; bytes: Buffer }> {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    const field = (start: number, length: number) =>
      header.toString('utf8', start, start + length).replace(/\0.*$/s, '');
    const name = field(0, 100);
    if (name === '') return;
    const sizeBytes = Number.parseInt(field(124, 12), 8) || 0;
    const prefix = field(345, 155);
    const bytes = archive.subarray(at + BLOCK, at + BLOCK + sizeBytes);
    if (['', '0'].includes(field(156, 1)))
      yield { path: prefix ? `${prefix}/${name}` : name, bytes };
    at += BLOCK * (1 + Math.ceil(sizeBytes / BLOCK));
  }
}
