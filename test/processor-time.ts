/**
 * How long this thread has kept a processor busy, in milliseconds. A limit on the difference of two
 * readings works on a busy machine too: other programs do not count.
 */
export function processorTimeMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/**
 * Whether a measurement is bad three times in a row. Other programs share the processor's caches and units, so that they can
 * spoil a single measurement of processor time too.
 */
export function isAlwaysBad(isBad: () => boolean): boolean {
  return isBad() && isBad() && isBad();
}
