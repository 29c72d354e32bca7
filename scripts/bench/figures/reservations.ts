import { type Bench, judged, type Line } from '../line'
import { median, short, spread, upTo } from '../numbers'
import { openPart } from '../part'
import type { FillCalls } from '../parts/fill'
import type { ReserveCalls } from '../parts/reserve'
import { wishesARound, wishing } from '../wishing'

const kinds = {
  rooms: { name: 'reservations through the verb ÷ the same rows raw: whole rooms', rooms: 8, halls: 0 },
  halls: {
    name: 'reservations through the verb ÷ the same rows raw: halls of 20 places',
    rooms: 0,
    halls: 8,
  },
}
const centres = 8
/** Rounds that only warm up: the compiler, the caches, PostgreSQL's plans. */
const warming = 3

/** (a) The verb `reserve` at 64 concurrent wishes against what the database alone can do. */
export async function reservations(bench: Bench): Promise<Line[]> {
  return [await measured(bench, kinds.rooms), await measured(bench, kinds.halls)]
}

async function measured(bench: Bench, kind: (typeof kinds)[keyof typeof kinds]): Promise<Line> {
  const { engine, quick } = bench
  const rounds = warming + (quick ? 4 : 15)
  const part = await prepared(bench, kind, rounds)
  const speeds: Awaited<ReturnType<typeof measure>>[] = []
  const measure = (round: number) => part.ask('round', { round })
  for (const round of upTo(rounds)) {
    const one = await measure(round)
    if (round >= warming) speeds.push(one)
  }
  const counts = await part.ask('counted', undefined)
  await part.end()
  if (String(counts.verb) !== String(counts.raw)) {
    throw new Error(`the verb wrote ${counts.verb} rows, raw ${counts.raw}`)
  }
  const all = (of: 'verb' | 'together' | 'oneByOne', what: 'perSecond' | 'cpuUs') =>
    speeds.map((one) => one[of][what])
  const [verb, together] = [all('verb', 'perSecond'), all('together', 'perSecond')]
  const ratio = median(verb) / median(together)
  return {
    figure: 'a',
    name: kind.name,
    engine,
    ratio: short(ratio),
    ...judged(ratio, engine === 'sqlite' ? { least: 0.5 } : null),
    perSecond: short(median(verb)),
    perSecondRange: spread(verb),
    rawPerSecond: short(median(together)),
    rawPerSecondRange: spread(together),
    rawOneCommitEachPerSecond: short(median(all('oneByOne', 'perSecond'))),
    cpuUsEach: short(median(all('verb', 'cpuUs'))),
    rawCpuUsEach: short(median(all('together', 'cpuUs'))),
    concurrent: wishing,
    reservations: rounds * wishesARound,
  }
}

async function prepared(
  { engine, quick, stores, say }: Bench,
  { rooms, halls }: { rooms: number; halls: number },
  rounds: number,
) {
  const url = await stores.fresh()
  const fill = openPart<FillCalls>('fill', { DATABASE_URL: url })
  const size = { centres, rooms, halls, people: rounds * wishing }
  // A database that has been in use: on an empty one PostgreSQL's transactions meet on the same few pages.
  const ground = await fill.ask('ground', { ...size, past: quick ? 10_000 : 40_000 })
  await fill.end()
  const copies = [await stores.copyOf(url)]
  // On PostgreSQL every raw reservation has a commit of its own already.
  if (engine === 'sqlite') copies.push(await stores.copyOf(url))
  const part = openPart<ReserveCalls>('reserve', { DATABASE_URL: url, RAW_URLS: copies.join(' ') })
  await part.ask('prepare', ground)
  say(`  ${rounds} rounds of ${wishesARound} reservations`)
  return part
}
