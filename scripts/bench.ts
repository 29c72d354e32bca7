import { cpus } from 'node:os'
import { api } from './bench/figures/api'
import { centrePage } from './bench/figures/centre-page'
import { claims } from './bench/figures/claims'
import { examDay } from './bench/figures/exam-day'
import { importing } from './bench/figures/import'
import { memory } from './bench/figures/memory'
import { reservations } from './bench/figures/reservations'
import { searching } from './bench/figures/searching'
import { weekPage } from './bench/figures/week-page'
import { years } from './bench/figures/years'
import type { Figure } from './bench/line'
import { type Letter, readOptions } from './bench/options'
import { openStores } from './bench/stores'

/**
 * `npm run bench [-- --engine=postgres] [--only=a,b] [--quick]`: one line of JSON a figure on standard
 * output, progress on standard error. docs/bench.md says what the figures mean.
 */
const figures: Record<Letter, Figure> = {
  a: reservations,
  b: weekPage,
  c: claims,
  d: centrePage,
  e: api,
  f: memory,
  g: years,
  h: examDay,
  s: searching,
  k: importing,
}

const { engine, only, quick } = readOptions(process.argv.slice(2))
const say = (progress: string) => console.error(progress)
const cores = cpus()
say(`${engine}, node ${process.version}, ${cores.length} × ${cores[0]?.model}`)

const stores = await openStores(engine)
try {
  for (const letter of only) {
    say(`figure ${letter}`)
    for (const line of await figures[letter]({ engine, quick, stores, say })) {
      console.log(JSON.stringify(quick ? { ...line, quick } : line))
    }
  }
} finally {
  await stores.stop()
}
