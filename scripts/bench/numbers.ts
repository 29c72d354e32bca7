const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b)

/** The smallest value that at least this share (0–1) of the values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const found = ascending(values)[Math.max(0, Math.ceil(values.length * share) - 1)]
  if (found === undefined) throw new Error('no values were measured')
  return found
}

/** The middle one: one disturbed round does not move it. */
export const median = (values: readonly number[]) => percentile(values, 0.5)

/** Three figures that count. */
export const short = (value: number) => (value === 0 ? 0 : Number(value.toPrecision(value >= 1000 ? 4 : 3)))

/** Lowest and highest, so that a reader sees how quiet the machine was. */
export const spread = (values: readonly number[]): [number, number] => [
  short(Math.min(...values)),
  short(Math.max(...values)),
]

/** The numbers 0 to `count` - 1. */
export const upTo = (count: number) => Array.from({ length: count }, (_, at) => at)
