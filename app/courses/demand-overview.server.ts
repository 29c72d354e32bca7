import { read } from '#db/connect.server'
import type { Instant } from '~/lib/time'
import type { ProfessionId } from './course'
import { lineKey } from './demand'
import { shownCount } from './demand-count-rules'
import { type LineInFull, linesIn } from './demand-lines.server'
import { liveSince } from './demand-rules'
import type { DemandScope } from './demand-scope.server'
import * as store from './demand-wish-store.server'
import type { Term } from './term'

/** What narrows the demand. */
export interface DemandFilter {
  municipalityCode: string | null
  professionId: ProfessionId | null
  term: Term | null
}

/** So many lines, and words under them, are shown. */
const [linesMost, wordsMost] = [100, 300]

/** What is wanted in the keeper's municipalities, what most people want first. Three statements at most. */
export async function demandIn(
  { places, own }: Pick<DemandScope, 'places' | 'own'>,
  filter: DemandFilter,
  now: Instant,
): Promise<LineInFull[]> {
  const live = liveSince(now)
  const codes = places
    .map(({ code }) => code)
    .filter((code) => !filter.municipalityCode || code === filter.municipalityCode)
  const cells = await store.listCells(read(), live, codes)
  const lines = (await linesIn(read(), cells))
    .filter(({ professionId }) => !filter.professionId || professionId === filter.professionId)
    .filter(({ term }) => !filter.term || term === null || term === filter.term)
    .slice(0, linesMost)
  const words = await store.listWords(read(), live, codes, wordsMost)
  return lines.map((line) => {
    const told = new Set(
      line.cells
        .filter((one) => shownCount(one, own).people !== null)
        .map(({ municipalityCode }) => municipalityCode),
    )
    const theirs = words.filter((one) => lineKey(one) === line.key && told.has(one.municipalityCode))
    return { ...line, words: [...new Set(theirs.map(({ wish }) => wish))] }
  })
}
