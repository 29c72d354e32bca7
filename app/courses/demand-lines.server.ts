import type { Db } from '#db/engine'
import type { Course, CourseId } from './course'
import { type DemandCell, type DemandLine, lineKey } from './demand'
import * as store from './demand-wish-store.server'

/** What people want, and how many of which municipality. */
export interface LineInFull extends DemandLine {
  key: string
  course: Pick<Course, 'titleSv' | 'titleEn'> | null
  /** Most people first. */
  cells: DemandCell[]
  /** What they wrote, where the reader may be told how many they are. */
  words: string[]
}

const people = ({ cells }: Pick<LineInFull, 'cells'>) => cells.reduce((all, one) => all + one.people, 0)

/** Cells by what they are about, what most people want first. One statement at most. */
export async function linesIn(db: Db, cells: readonly DemandCell[]): Promise<LineInFull[]> {
  const found = await store.coursesOf(
    db,
    cells.flatMap(({ courseId }) => courseId ?? []),
  )
  return linesOf(cells, found).sort((a, b) => people(b) - people(a) || (a.key < b.key ? -1 : 1))
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
  return [...others, { ...cell, people: cell.people + (same?.people ?? 0) }].sort(
    (a, b) => b.people - a.people,
  )
}
