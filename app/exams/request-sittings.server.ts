import { read } from '#db/connect.server'
import type { LocalDate } from '~/lib/time'
import type { UniversityId } from './policy'
import * as sittings from './sitting-store.server'

/** What somebody looks for among the exams that universities list. */
export interface SittingSearch {
  course: string
  universityId: UniversityId | null
  /** Null: any day from today on. */
  date: LocalDate | null
}

/** The first listed exams that match, in the order of days. One statement. */
export async function matchingSittings(
  { course, universityId, date }: SittingSearch,
  today: LocalDate,
  most: number,
) {
  const filter = {
    from: date ?? today,
    to: date ?? undefined,
    course: course || undefined,
    universityId: universityId ?? undefined,
  }
  const found = await sittings.listPublic(read(), filter, most)
  return found.map(({ sitting, university }) => ({ ...sitting, university }))
}
