import { buildProduct } from '../build'
import { type Bench, judged, type Line } from '../line'
import { drive } from '../load'
import { median, percentile, short, spread, upTo } from '../numbers'
import { openPart } from '../part'
import type { FillCalls } from '../parts/fill'
import { serveProduct } from '../server'

const warming = 2

/** (d) Does the page of a centre slow down as the years go by? */
export async function centrePage(bench: Bench): Promise<Line[]> {
  const { engine, quick, say } = bench
  buildProduct(say)
  const [rounds, amount] = quick ? [3, 100] : [15, 300]
  const few = await served(bench, 10_000)
  const many = await served(bench, quick ? 30_000 : 300_000)
  const times = { few: [] as number[], many: [] as number[] }
  try {
    for (const round of upTo(warming + rounds)) {
      for (const [size, one] of [['few', few] as const, ['many', many] as const]) {
        const load = await drive({ url: one.page, connections: 1, amount })
        if (round >= warming) times[size].push(percentile(load.times, 0.95))
      }
    }
  } finally {
    await few.stop()
    await many.stop()
  }
  const ratio = median(times.many) / median(times.few)
  return [
    {
      figure: 'd',
      name: `page of a centre with 20 spaces, p95: ${many.bookings} bookings ÷ ${few.bookings}`,
      engine,
      ratio: short(ratio),
      ...judged(ratio, { most: 1.2 }),
      p95Ms: short(median(times.many)),
      p95MsRange: spread(times.many),
      fewP95Ms: short(median(times.few)),
      fewP95MsRange: spread(times.few),
      claims: many.claims,
      fewClaims: few.claims,
      requests: rounds * amount,
    },
  ]
}

async function served({ stores, say }: Bench, wanted: number) {
  const url = await stores.fresh()
  const fill = openPart<FillCalls>('fill', { DATABASE_URL: url })
  const { centre, claims, bookings } = await fill.ask('diary', { bookings: wanted })
  await fill.end()
  say(`  ${bookings} bookings and ${claims} claims written`)
  const server = await serveProduct(url)
  return { page: `${server.url}/larcentra/${centre}`, claims, bookings, stop: server.stop }
}
