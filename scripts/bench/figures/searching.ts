import { gzipSync } from 'node:zlib'
import type { Search } from '~/courses/search'
import { buildProduct } from '../build'
import { type Bench, judged, type Line } from '../line'
import { median, percentile, short, spread, upTo } from '../numbers'
import { openPart } from '../part'
import type { SearchingCalls } from '../parts/searching'
import { serveProduct } from '../server'

/** What people ask: one word and several, few hits and thousands, with facets and without. */
const questions: Search[] = [
  { words: 'matematik', chosen: {}, sort: 'fit' },
  { words: 'grundkurs', chosen: { days: ['5'] }, sort: 'fit' },
  { words: 'omvårdnad', chosen: { profession: ['nurse'], open: ['yes'] }, sort: 'deadline' },
  { words: 'introduktion programmering', chosen: { language: ['en'] }, sort: 'fit' },
  { words: 'socialt arbete', chosen: { days: ['10'], exam: ['yes'] }, sort: 'travel' },
  { words: 'psykologi', chosen: { level: ['second'], pace: ['50'] }, sort: 'fit' },
  { words: 'magisterprogram redovisning', chosen: {}, sort: 'fit' },
  { words: 'nurse', chosen: { term: ['20271'] }, sort: 'fit' },
  { words: 'samiska', chosen: { university: ['umu'] }, sort: 'travel' },
  { words: 'glesbygd turism', chosen: {}, sort: 'fit' },
]

const warming = 2

/** (s) Does a search with every facet counted cost more than three of the engine's own full-text queries? */
export async function searching(bench: Bench): Promise<Line[]> {
  const { engine, quick, stores, say } = bench
  const url = await stores.fresh()
  const part = openPart<SearchingCalls>('searching', { DATABASE_URL: url })
  const count = quick ? 5_000 : 100_000
  const filledMs = await part.ask('fill', { count })
  say(`  ${count} instances written in ${Math.round(filledMs / 1000)} s`)
  const began = performance.now()
  await part.ask('search', { words: '', chosen: {}, sort: 'fit' })
  const firstMs = performance.now() - began
  const times = { search: [] as number[], bare: [] as number[] }
  const hits: number[] = []
  for (const round of upTo(warming + (quick ? 3 : 15))) {
    const one = { search: [] as number[], bare: [] as number[] }
    for (const question of questions) {
      one.bare.push((await part.ask('bare', { words: question.words.split(' ') })).ms)
      const found = await part.ask('search', question)
      one.search.push(found.ms)
      if (round === warming) hits.push(found.total)
    }
    if (round < warming) continue
    times.search.push(...one.search)
    times.bare.push(...one.bare)
  }
  const everything: number[] = []
  for (const _ of upTo(10))
    everything.push((await part.ask('search', { words: '', chosen: {}, sort: 'fit' })).ms)
  await part.end()
  const [p95, bareP95] = [percentile(times.search, 0.95), percentile(times.bare, 0.95)]
  const ratio = p95 / bareP95
  return [
    {
      figure: 's',
      name: `search of courses with facets, p95: the product ÷ the engine’s own first twenty, ${count} instances`,
      engine,
      ratio: short(ratio),
      ...judged(ratio, { most: 3 }),
      p95Ms: short(p95),
      medianMs: short(median(times.search)),
      searchMsRange: spread(times.search),
      bareP95Ms: short(bareP95),
      bareMedianMs: short(median(times.bare)),
      bareMsRange: spread(times.bare),
      everythingMs: short(median(everything)),
      firstMs: short(firstMs),
      writtenS: short(filledMs / 1000),
      hits,
    },
    ...(await page(bench, url)),
  ]
}

/** What the first page costs a slow line, and the database. */
async function page({ engine, say }: Bench, url: string): Promise<Line[]> {
  buildProduct(say)
  const server = await serveProduct(url, { SERVER_TIMING: '1' })
  try {
    const address = `${server.url}/kurser?sok=grundkurs&dagar=10`
    await fetch(address, { headers: { cookie: 'ort=2422' } })
    const answer = await fetch(address, { headers: { cookie: 'ort=2422' } })
    const bytes = gzipSync(await answer.text()).length
    const statements = Number(
      /sql;desc="(\d+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1] ?? Number.NaN,
    )
    const common = { figure: 's' as const, engine, ratio: null }
    return [
      {
        ...common,
        name: 'first page of a search, kB compressed',
        ...judged(bytes / 1000, { most: 40 }),
        kB: short(bytes / 1000),
      },
      ...(Number.isNaN(statements)
        ? []
        : [
            {
              ...common,
              name: 'first page of a search, statements',
              ...judged(statements, { most: 12 }),
              statements,
            },
          ]),
    ]
  } finally {
    await server.stop()
  }
}
