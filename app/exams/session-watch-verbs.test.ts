import { expect, test } from 'vitest'
import { aSpace } from '#db/make'
import { anExamSession } from '#db/make-exams'
import { aMembership, aPerson } from '#db/make-people'
import { examDuties } from '#db/schema'
import type { Member } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import { dayMs, later } from '~/lib/time'
import { aPlace, aStaffAt, make, now } from '../../scripts/testing/scene'
import type { SessionId } from './session'
import { watchOver } from './session-watch.server'

async function aScene() {
  const centre = await aPlace()
  return make(async (tx) => {
    const hall = await aSpace(tx, { centreId: centre.id, kind: 'exam-hall', places: 6, bookable: 'place' })
    const session = await anExamSession(tx, { spaceId: hall.id })
    const person = await aPerson(tx)
    await aMembership(tx, { personId: person.id, role: 'invigilator', centreId: centre.id })
    const member = { ...person, centreId: centre.id, role: 'invigilator' } as unknown as Member
    return { centre, session, member }
  })
}

const duty = (sessionId: SessionId, personId: PersonId, withdrawnAt: typeof now | null = null) =>
  make((tx) =>
    tx
      .insert(examDuties)
      .values({ sessionId, personId, createdAt: now, withdrawnAt })
      .then(() => undefined),
  )

test('an invigilator sees the session that is theirs, on its day', async () => {
  const { session, member } = await aScene()
  await duty(session.id, member.id)
  expect(await watchOver(member, session.id, session.startsAt)).toMatchObject({ sessionId: session.id })
  expect(await watchOver(member, session.id, later(session.startsAt, -dayMs))).toBeNull()
  expect(await watchOver(member, session.id, later(session.startsAt, dayMs))).toBeNull()
})

test('whoever has withdrawn, or was never asked, sees nothing', async () => {
  const { session, member } = await aScene()
  expect(await watchOver(member, session.id, session.startsAt)).toBeNull()
  await duty(session.id, member.id, now)
  expect(await watchOver(member, session.id, session.startsAt)).toBeNull()
})

test('staff see the sessions of their centre at any time, and none of another', async () => {
  const [{ centre, session }, other] = [await aScene(), await aScene()]
  const staff = await aStaffAt(centre.id, 'staff')
  expect(await watchOver(staff, session.id, now)).toMatchObject({ id: staff.id, sessionId: session.id })
  expect(await watchOver(staff, other.session.id, now)).toBeNull()
  await duty(other.session.id, staff.id)
  expect(await watchOver(staff, other.session.id, other.session.startsAt)).toBeNull()
})
