/**
 * `BENCH_PROFILE=<folder>` writes where the time of each process goes, for the developer tools of Chromium:
 * node's arguments for a process of that name.
 */
export const profiling = (name: string) =>
  process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}/${name}`] : []
