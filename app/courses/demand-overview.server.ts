import { read } from '#db/connect.server'
import type { Instant } from '~/lib/time'
import type { Course, CourseId, ProfessionId } from './course'
import { type DemandCell, type DemandLine, lineKey } from './demand'
import { shownCount } from './demand-count-rules'
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

/** What people want, and how many of which municipality. */
export interface LineInFull extends DemandLine {
  key: string
  course: Pick<Course, 'titleSv' | 'titleEn'> | null
  /** Most people first. */
  cells: DemandCell[]
  /** What they wrote, where the reader may be told how many they are. */
  words: string[]
}

/** So many lines, and words under them, are shown. */
const [linesMost, wordsMost] = [100, 300]

const people = ({ cells }: Pick<LineInFull, 'cells'>) => cells.reduce((all, one) => all + one.people, 0)

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
  const found = await store.coursesOf(
    read(),
    cells.flatMap(({ courseId }) => courseId ?? []),
  )
  const lines = linesOf(cells, found)
    .filter(({ professionId }) => !filter.professionId || professionId === filter.professionId)
    .filter(({ term }) => !filter.term || term === null || term === filter.term)
    .sort((a, b) => people(b) - people(a) || (a.key < b.key ? -1 : 1))
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

function linesOf(cells: readonly DemandCell[], found: Map<CourseId, Pick<Course, 'titleSv' | 'titleEn'>>) {
  const lines = new Map<string, LineInFull>()
  for (const cell of cells) {
    const key = lineKey(cell)
    const { courseId, professionId, term } = cell
    const course = courseId && found.get(courseId)
    const line = lines.get(key) ?? {
      ...{ key, courseId, professionId, term, course: course || null },
      ...{ cells: [], words: [] },
    }
    lines.set(key, { ...line, cells: added(line.cells, cell) })
  }
  return [...lines.values()]
}

/** A course that has trained for another profession since is still one line. */
function added(cells: DemandCell[], cell: DemandCell): DemandCell[] {
  const same = cells.find(({ municipalityCode }) => municipalityCode === cell.municipalityCode)
  const others = cells.filter((one) => one !== same)
  return [...others, { ...cell, people: cell.people + (same?.people ?? 0) }].sort((a, b) => b.people - a.people)
}
