import type { Options } from 'autocannon'
import { buildBare, buildProduct } from '../build'
import { type Bench, judged, type Line } from '../line'
import { drive, eachOnce } from '../load'
import { median, percentile, short, spread, upTo } from '../numbers'
import { openPart } from '../part'
import type { FillCalls } from '../parts/fill'
import { cpuMsOf, type Served, serve, serveProduct } from '../server'

const connections = 16
const centre = 'an-lycksele'
/** More than any server answers in a round. */
const unseenARound = 20_000

/** (b) The week of a space against a Remix page that does nothing. */
export async function weekPage(bench: Bench): Promise<Line[]> {
  const { engine, quick, stores, say } = bench
  buildProduct(say)
  const bareBuild = buildBare(say)
  const url = await stores.fresh()
  const fill = openPart<FillCalls>('fill', { DATABASE_URL: url })
  const { spaces } = await fill.ask('sample', undefined)
  await fill.end()
  const hall = spaces.find(({ centreId, kind }) => centreId === centre && kind === 'study-hall')
  if (!hall) throw new Error(`the sample data has no study hall at ${centre}`)
  const product = await serveProduct(url)
  const bare = await serve('scripts/bench/bare/server.ts', { BARE_BUILD: bareBuild })
  try {
    return [await measured({ engine, quick, say }, product, bare, `/lokaler/${hall.id}`)]
  } finally {
    await bare.stop()
    await product.stop()
  }
}

async function measured(
  { engine, quick, say }: Pick<Bench, 'engine' | 'quick' | 'say'>,
  product: Served,
  bare: Served,
  path: string,
): Promise<Line> {
  const [rounds, duration] = quick ? [2, 2] : [9, 3]
  const ask = async ({ url, pid }: Served, page: string, more: Partial<Options> = {}) => {
    const before = cpuMsOf(pid)
    const load = await drive({ url: url + page, connections, duration, ...more })
    return { ...load, cpuMs: (cpuMsOf(pid) - before) / load.times.length }
  }
  say(`  ${rounds} rounds of ${duration} s for each page`)
  await ask(product, path)
  await ask(bare, '/')
  const unseen = upTo(unseenARound * rounds).map((at) => ({ path: `${path}?nr=${at}` }))
  const loads: Awaited<ReturnType<typeof ask>>[][] = []
  for (const _round of upTo(rounds)) {
    loads.push([
      await ask(product, path),
      await ask(bare, '/'),
      await ask(product, path, { headers: { 'accept-encoding': 'gzip' } }),
      // Addresses that nobody has asked for: every page is drawn.
      await ask(product, path, eachOnce(unseen.splice(0, unseenARound))),
    ])
  }
  const lane = (at: number) => loads.map((round) => round[at]).filter((one) => one !== undefined)
  const speeds = (at: number) => lane(at).map(({ perSecond }) => perSecond)
  const cpuMs = (at: number) => short(median(lane(at).map(({ cpuMs }) => cpuMs)))
  const ratio = median(speeds(0)) / median(speeds(1))
  return {
    figure: 'b',
    name: 'week page of a space ÷ a bare Remix page, requests a second',
    engine,
    ratio: short(ratio),
    ...judged(ratio, { least: 0.5 }),
    perSecond: short(median(speeds(0))),
    perSecondRange: spread(speeds(0)),
    barePerSecond: short(median(speeds(1))),
    barePerSecondRange: spread(speeds(1)),
    compressedPerSecond: short(median(speeds(2))),
    drawnAnewPerSecond: short(median(speeds(3))),
    cpuMsEach: cpuMs(0),
    drawnAnewCpuMsEach: cpuMs(3),
    bareCpuMsEach: cpuMs(1),
    p95Ms: short(
      percentile(
        lane(0).flatMap(({ times }) => times),
        0.95,
      ),
    ),
    connections,
    bytes: await sizeOf(product.url + path),
    bareBytes: await sizeOf(bare.url),
  }
}

const sizeOf = async (page: string) => (await (await fetch(page)).arrayBuffer()).byteLength
