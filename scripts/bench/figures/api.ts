import { randomUUID } from 'node:crypto'
import { buildProduct } from '../build'
import { type Bench, judged, type Line } from '../line'
import { drive, eachOnce } from '../load'
import { median, percentile, short, spread, upTo } from '../numbers'
import { openPart } from '../part'
import type { FillCalls } from '../parts/fill'
import { cpuMsOf, serveProduct } from '../server'

const clients = 16
/** Bookings of one learner: below what the plain rules let them hold. */
const each = 8
/** MRBS 1.12.2 with 16 clients on a machine with two cores: 186 bookings a second, and races lost. */
const mrbsPerSecond = 186
/** Spare wishes: each client has its next request ready when a round ends. */
const spare = 2 * clients

/** (e) Bookings over the HTTP API, every one of a free hour. */
export async function api(bench: Bench): Promise<Line[]> {
  const { engine, quick, stores, say } = bench
  buildProduct(say)
  const [rounds, amount] = quick ? [2, 320] : [7, 3200]
  const past = quick ? 10_000 : 40_000
  const url = await stores.fresh()
  const fill = openPart<FillCalls>('fill', { DATABASE_URL: url })
  const wishes = await fill.ask('wishes', { bookings: (rounds + 1) * (amount + spare), each, past })
  const server = await serveProduct(url)
  const speeds: number[] = []
  const p95s: number[] = []
  const cpuMs: number[] = []
  try {
    for (const round of upTo(rounds + 1)) {
      const requests = wishes.splice(0, amount + spare).map(({ token, body }) => ({
        method: 'POST' as const,
        path: '/api/v1/bookings',
        body,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
      }))
      const before = cpuMsOf(server.pid)
      const load = await drive({ url: server.url, connections: clients, amount, ...eachOnce(requests) }, 201)
      // The first round warms up.
      if (round === 0) continue
      speeds.push(load.perSecond)
      p95s.push(percentile(load.times, 0.95))
      cpuMs.push((cpuMsOf(server.pid) - before) / amount)
    }
  } finally {
    await server.stop()
  }
  const booked = (await fill.ask('booked', undefined)) - past
  await fill.end()
  const told = (rounds + 1) * amount
  if (booked < told) throw new Error(`${told} bookings were confirmed, ${booked} are in the database`)
  const ratio = median(speeds) / mrbsPerSecond
  return [
    {
      figure: 'e',
      name: `confirmed bookings a second over the API ÷ MRBS's ${mrbsPerSecond}`,
      engine,
      ratio: short(ratio),
      ...judged(ratio, { least: 5 }),
      perSecond: short(median(speeds)),
      perSecondRange: spread(speeds),
      p95Ms: short(median(p95s)),
      cpuMsEach: short(median(cpuMs)),
      clients,
      bookings: booked,
    },
  ]
}
