import { type Bench, judged, type Line } from '../line'
import { median, short, spread, upTo } from '../numbers'
import { openPart } from '../part'
import type { FillCalls } from '../parts/fill'
import type { YearsCalls } from '../parts/years'

const warming = 1

/** (g) Do a centre's figures of three years cost more than their bookings? Each is held against a year before. */
export async function years({ engine, quick, stores, say }: Bench): Promise<Line[]> {
  const url = await stores.fresh()
  const fill = openPart<FillCalls>('fill', { DATABASE_URL: url })
  // Eight an hour, space and weekday: 41,600 a year, so that three years and the one before are there.
  const { centre, bookings } = await fill.ask('diary', { bookings: quick ? 30_000 : 180_000 })
  await fill.end()
  say(`  ${bookings} bookings written`)
  const part = openPart<YearsCalls>('years', { DATABASE_URL: url })
  const each = { one: [] as number[], three: [] as number[] }
  const waits: number[] = []
  const took: number[] = []
  for (const round of upTo(warming + (quick ? 2 : 7))) {
    for (const [name, count] of [['one', 1] as const, ['three', 3] as const]) {
      const found = await part.ask('ask', { centre: centre ?? '', years: count })
      if (round < warming) continue
      each[name].push(found.ms / found.bookings)
      if (count === 3) {
        took.push(found.ms)
        waits.push(found.waitedMs)
      }
    }
  }
  await part.end()
  const ratio = median(each.three) / median(each.one)
  return [
    {
      figure: 'g',
      name: 'figures of a centre, time for each booking: 3 years ÷ 1 year',
      engine,
      ratio: short(ratio),
      ...judged(ratio, { most: 1.2 }),
      threeYearsMs: short(median(took)),
      threeYearsMsRange: spread(took),
      othersWaitedMs: short(median(waits)),
      othersWaitedMsRange: spread(waits),
      bookings,
    },
  ]
}
