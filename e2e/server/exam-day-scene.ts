import type { Db } from '#db/engine'
import { aSpace } from '#db/make'
import { anExamRequest, anExamSession, anExamSitting } from '#db/make-exams'
import { examDuties } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import { hourMs, type Instant, later, minuteMs } from '~/lib/time'
import { aMember } from './member'

interface ExamDayWish {
  centreId: CentreId
  /** When its exams begin; doors are a quarter before. */
  at: Instant
  /** Who is on duty. */
  watchers?: PersonId[]
  /** Who writes, and for which university; null: one that is not in the system. */
  writers: { name: string; universityId: Id<'university'> | null; contactEmail?: string }[]
}

/** An exam session in a hall of its own, with whoever writes there and has papers, and whoever watches. */
export async function anExamDay(tx: Db, { centreId, at, watchers = [], writers }: ExamDayWish) {
  const hall = await aSpace(tx, {
    centreId,
    kind: 'exam-hall',
    places: writers.length + 2,
    bookable: 'place',
  })
  const endsAt = later(at, 4 * hourMs)
  const session = await anExamSession(tx, { spaceId: hall.id, startsAt: later(at, -15 * minuteMs), endsAt })
  for (const personId of watchers)
    await tx.insert(examDuties).values({ sessionId: session.id, personId, createdAt: at })
  const requests: { id: string; reference: string; sitting: string }[] = []
  for (const [index, { name, universityId, contactEmail }] of writers.entries()) {
    const sitting = await anExamSitting(tx, {
      universityId,
      universityName: universityId === null ? 'Högskolan Utanför' : '',
      courseCode: `TENTA${index + 1}`,
      contactEmail: contactEmail ?? null,
    })
    const { id: personId } = await aMember(tx, { name })
    const { id, reference } = await anExamRequest(tx, {
      centreId,
      personId,
      sittingId: sitting.id,
      sessionId: session.id,
      place: index + 1,
      state: 'ready',
      startsAt: at,
      endsAt,
    })
    requests.push({ id, reference, sitting: sitting.id })
  }
  return { id: session.id, requests }
}
