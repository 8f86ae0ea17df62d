/**
 * How long this thread has kept a processor busy, in milliseconds. A limit on the difference of two
 * readings holds on a busy machine as well: what else runs there does not count.
 */
export function processorTimeMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
