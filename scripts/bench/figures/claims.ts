import { type Bench, judged, type Line } from '../line'
import { median, short, spread, upTo } from '../numbers'
import { openPart } from '../part'
import type { AvailabilityCalls } from '../parts/availability'
import type { FillCalls } from '../parts/fill'

const warming = 2

/** (c) Does availability slow down as the claims grow? */
export async function claims(bench: Bench): Promise<Line[]> {
  const { engine, quick } = bench
  const [rounds, questions] = quick ? [5, 100] : [25, 400]
  const few = await filled(bench, 1)
  const many = await filled(bench, quick ? 10 : 100)
  const times = { few: [] as number[], many: [] as number[] }
  const middle = { few: [] as number[], many: [] as number[] }
  for (const round of upTo(warming + rounds)) {
    for (const [size, one] of [['few', few] as const, ['many', many] as const]) {
      const { p95, median } = await one.part.ask('round', { questions, spaces: one.spaces })
      if (round < warming) continue
      times[size].push(p95)
      middle[size].push(median)
    }
  }
  await few.part.end()
  await many.part.end()
  const ratio = median(times.many) / median(times.few)
  return [
    {
      figure: 'c',
      name: `availability of a space and week, p95: ${many.claims} claims ÷ ${few.claims}`,
      engine,
      ratio: short(ratio),
      ...judged(ratio, { most: 1.2 }),
      p95Ms: short(median(times.many)),
      p95MsRange: spread(times.many),
      fewP95Ms: short(median(times.few)),
      fewP95MsRange: spread(times.few),
      medianMs: short(median(middle.many)),
      fewMedianMs: short(median(middle.few)),
      claimsInTheWeek: 500,
      questions: rounds * questions,
    },
  ]
}

async function filled({ stores, say }: Bench, weeks: number) {
  const url = await stores.fresh()
  const fill = openPart<FillCalls>('fill', { DATABASE_URL: url })
  const { claims, spaces } = await fill.ask('weeks', { weeks })
  await fill.end()
  say(`  ${claims} claims written`)
  const part = openPart<AvailabilityCalls>('availability', { DATABASE_URL: url })
  return { part, claims, spaces: spaces.map(({ id }) => id) }
}
