/**
 * How long this thread has kept a processor busy, in milliseconds. A limit on the difference of two
 * readings works on a busy machine too: other programs do not count.
 */
export function processorTimeMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
