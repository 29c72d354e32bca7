import { expect, test } from 'vitest'
import { change } from '#db/connect.server'
import { aCentre, aSpace, aUniversity } from '#db/make'
import { anExamRequest, anExamSession, anExamSitting } from '#db/make-exams'
import type { ExamOffice, Staff } from '~/identity/membership'
import { dayMs, instant, type LocalDate, later } from '~/lib/time'
import { sessionsOn } from './sessions-on.server'
import { requestsToAnswer } from './university-requests.server'

const day = '2026-10-05' as LocalDate
const now = instant(Date.parse('2026-09-07T09:00:00Z'))

test('a day has its own centre’s sessions with how many write, and none that is cancelled', async () => {
  const { centre, session } = await change(async (tx) => {
    const [centre, other] = [await aCentre(tx), await aCentre(tx)]
    const hall = await aSpace(tx, { centreId: centre.id, kind: 'exam-hall', name: 'Skrivsalen', places: 4 })
    const small = await aSpace(tx, { centreId: centre.id, name: 'Rummet' })
    const elsewhere = await aSpace(tx, { centreId: other.id, kind: 'exam-hall', places: 4 })
    const session = await anExamSession(tx, { spaceId: hall.id })
    await anExamSession(tx, { spaceId: small.id, cancelledAt: now })
    await anExamSession(tx, { spaceId: elsewhere.id })
    for (const place of [1, 2])
      await anExamRequest(tx, { centreId: centre.id, sessionId: session.id, place, state: 'ready' })
    return { centre, session }
  })
  const who = { centreId: centre.id } as Staff
  const found = await sessionsOn(who, day, 'Europe/Stockholm')
  expect(found.map(({ id, spaceName, writers }) => ({ id, spaceName, writers }))).toEqual([
    { id: session.id, spaceName: 'Skrivsalen', writers: 2 },
  ])
  expect(await sessionsOn(who, '2026-10-06' as LocalDate, 'Europe/Stockholm')).toEqual([])
})

test('an office counts what it has not answered of its own exams ahead', async () => {
  const universityId = await change(async (tx) => {
    const [centre, ours, theirs] = [await aCentre(tx), await aUniversity(tx), await aUniversity(tx)]
    const ask = (sittingId: Awaited<ReturnType<typeof anExamSitting>>['id'], universityOk: boolean | null) =>
      anExamRequest(tx, { centreId: centre.id, sittingId, state: 'awaiting-university', universityOk })
    const exam = await anExamSitting(tx, { universityId: ours.id })
    await ask(exam.id, null)
    await ask(exam.id, null)
    await ask(exam.id, true)
    await ask((await anExamSitting(tx, { universityId: theirs.id })).id, null)
    return ours.id
  })
  const who = { universityId } as ExamOffice
  expect(await requestsToAnswer(who, now)).toBe(2)
  expect(await requestsToAnswer(who, later(now, 60 * dayMs))).toBe(0)
})
