/**
 * Seconds that `work` took: the smaller of the wall's clock and the processor's. On an idle machine the two are close (collecting garbage runs
 * beside the work and counts in the second only); on a busy one the wall's clock counts the others' work too.
 */
export function seconds(work: () => void): number {
  const before = process.cpuUsage();
  const begun = performance.now();
  work();
  const wall = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(before);
  return Math.min(wall, (user + system) / 1e6);
}
