import { eq } from 'drizzle-orm'
import { read } from '#db/connect.server'
import { aSpace } from '#db/make'
import { anExamPolicy } from '#db/make-exams'
import { examSessions } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { ExamRules } from '~/exams/policy'
import type { SessionId } from '~/exams/session'
import { at } from './made'
import { aPlace, aStaffAt, make } from './scene'

/** The hours of an exam session, on a Monday. */
export const morning = { start: at('2026-10-05T08:45:00+02:00'), end: at('2026-10-05T13:15:00+02:00') }

/** A centre that takes exams by these rules, with a hall and somebody of its staff. */
export async function aScene(rules: Partial<ExamRules> = {}) {
  const centre = await aPlace()
  const who = await aStaffAt(centre.id, 'staff')
  const hall = await make(async (tx) => {
    await anExamPolicy(tx, centre.id, rules)
    return aSpace(tx, { centreId: centre.id, kind: 'exam-hall', places: 6, seats: 6, bookable: 'place' })
  })
  return { centre, who, hall }
}

/** Another hall there. */
export const aHallIn = (centreId: CentreId, places = 6) =>
  make((tx) => aSpace(tx, { centreId, kind: 'exam-hall', places, seats: places, bookable: 'place' }))

/** A session as it stands in the database. */
export const sessionOf = async (id: string) =>
  (
    await read()
      .select()
      .from(examSessions)
      .where(eq(examSessions.id, id as SessionId))
  )[0]
