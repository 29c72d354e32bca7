import { buildProduct } from '../build'
import { type Bench, judged, type Line } from '../line'
import { drive, eachOnce } from '../load'
import { short, upTo } from '../numbers'
import { openPart } from '../part'
import type { FillCalls } from '../parts/fill'
import { memoryOf, serveProduct } from '../server'

const connections = 8
const most = 250

/** (f) Memory of the server after many page views of the sample data. */
export async function memory({ engine, quick, stores, say }: Bench): Promise<Line[]> {
  buildProduct(say)
  const amount = quick ? 1000 : 10_000
  const url = await stores.fresh()
  const fill = openPart<FillCalls>('fill', { DATABASE_URL: url })
  const { centres, spaces } = await fill.ask('sample', undefined)
  await fill.end()
  const server = await serveProduct(url)
  try {
    const before = memoryOf(server.pid).resident
    const requests = upTo(amount).map((at) => ({
      path: pageAt(
        at,
        centres,
        spaces.map(({ id }) => id),
      ),
    }))
    // As browsers do.
    const headers = { 'accept-encoding': 'gzip, br' }
    const load = await drive({ url: server.url, connections, amount, headers, ...eachOnce(requests) })
    const { resident, peak } = memoryOf(server.pid)
    return [
      {
        figure: 'f',
        name: 'resident memory of the server after page views, MB',
        engine,
        ratio: null,
        ...judged(resident, { most }),
        residentMb: short(resident),
        peakMb: short(peak),
        startMb: short(before),
        pageViews: load.times.length,
        perSecond: short(load.perSecond),
      },
    ]
  } finally {
    await server.stop()
  }
}

/** Home, search, the list of centres, a centre and a space in turn, each time another one. */
function pageAt(at: number, centres: string[], spaces: string[]): string {
  const turn = Math.floor(at / 5)
  const pages = [
    '/',
    `/sok?antal=${1 + (turn % 4)}`,
    '/larcentra',
    `/larcentra/${centres[turn % centres.length]}`,
    `/lokaler/${spaces[turn % spaces.length]}`,
  ]
  return pages[at % pages.length] ?? '/'
}
