import { change } from '#db/connect.server'
import type { Db } from '#db/engine'
import { madeMoment } from '#db/made'
import { aCentre, aClosure, aDisplay, aPicture, aSpace, aUniversity, hours } from '#db/make'
import { aBooking, aSeries, aWait } from '#db/make-bookings'
import { anInvigilator } from '#db/make-exams'
import { aMembership, anApproval, aSuspension, aTag } from '#db/make-people'
import { closureRules, examHostings, invitations, messages, subscriptions } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import { digest, newSecret } from '~/identity/secret.server'
import { startSession } from '~/identity/session.server'
import { newId } from '~/lib/id'
import { dayMs, hourMs, later } from '~/lib/time'
import { anExamSeat } from './exam-scene'
import { aMember } from './member'

const caller = { now: madeMoment, address: '127.0.0.1', secure: false, device: 'Test', session: null }

async function anOpenCentre(tx: Db) {
  const centre = await aCentre(tx, { rules: { openBookings: null, stepMinutes: 15, shortestMinutes: 15 } })
  const always = { weekdays: [1, 2, 3, 4, 5, 6, 7], opensMinute: 0, closesMinute: 24 * 60 }
  await hours(tx, { centreId: centre.id, ...always })
  return centre.id
}

/** What a desk keeps beside bookings: one of each. */
async function aDrawer(tx: Db, centreId: CentreId, invitedBy: Parameters<typeof startSession>[0]) {
  const rule = newId<'closure-rule'>()
  const squeeze = { rule: { kind: 'squeeze-days' }, reason: 'Klämdag', createdAt: madeMoment }
  await tx.insert(closureRules).values({ ...squeeze, id: rule, centreId })
  const invitation = newId<'invitation'>()
  await tx.insert(invitations).values({
    id: invitation,
    centreId,
    email: `inbjuden-${invitation}@larplats.example`,
    role: 'staff',
    language: 'sv',
    invitedBy,
    createdAt: madeMoment,
    expiresAt: later(madeMoment, dayMs),
  })
  return { rule, invitation }
}

/**
 * A desk with one of everything: a learner who has booked, asked, waits, did not come, is suspended, approved
 * and has a tag.
 * @param over how the learner is otherwise
 */
async function aDesk(tx: Db, over: Parameters<typeof aMember>[1] = {}) {
  const centreId = await anOpenCentre(tx)
  const [staff, manager, learner] = [await aMember(tx), await aMember(tx), await aMember(tx, over)]
  await aMembership(tx, { personId: staff.id, centreId })
  await aMembership(tx, { personId: manager.id, centreId, role: 'manager' })
  const space = await aSpace(tx, { centreId, rules: { approval: true } })
  const hall = await aSpace(tx, { centreId, kind: 'study-hall', places: 4, bookable: 'place' })
  const own = { personId: learner.id, spaceId: hall.id }
  const at = (hour: number) => ({
    startsAt: later(madeMoment, hour * hourMs),
    endsAt: later(madeMoment, (hour + 1) * hourMs),
  })
  const booking = await aBooking(tx, { ...own, ...at(24) })
  const requested = await aBooking(tx, { ...own, spaceId: space.id, ...at(48), state: 'requested' })
  const begun = await aBooking(tx, { ...own, ...at(0) })
  const past = await aBooking(tx, { ...own, ...at(-72) })
  const missing = await aBooking(tx, { ...own, ...at(-48), state: 'no-show' })
  const guest = await aBooking(tx, {
    spaceId: hall.id,
    personId: null,
    guestName: 'Gäst',
    guestContact: '070-1',
    ...at(72),
  })
  const series = await aSeries(tx, { spaceId: space.id, personId: learner.id })
  const wait = await aWait(tx, { ...own })
  const tag = await aTag(tx, { centreId, personId: learner.id })
  await anApproval(tx, { centreId, personId: learner.id })
  await aSuspension(tx, { centreId, personId: learner.id })
  const closure = await aClosure(tx, { centreId, startsAt: later(madeMoment, 200 * dayMs) })
  const drawer = await aDrawer(tx, centreId, manager.id)
  const door = { centreId, spaceId: hall.id }
  const picture = await aPicture(tx, door)
  const secret = newSecret()
  const display = await aDisplay(tx, { ...door, hash: digest(secret) })
  const subscription = newId<'subscription'>()
  const asked = { createdAt: madeMoment, nextAt: later(madeMoment, 365 * dayMs) }
  const url = 'https://127.0.0.1:1/schema.ics'
  await tx.insert(subscriptions).values({ ...asked, id: subscription, ...door, name: 'Schema', url })
  const { id: universityId } = await aUniversity(tx)
  const exam = await anExamSeat(tx, { centreId, personId: learner.id, universityId })
  await anInvigilator(tx, { centreId, personId: staff.id, sessionId: exam.session })
  const hosting = newId<'exam-hosting'>()
  const papers = { material: 'expected' as const, openers: [], createdAt: madeMoment }
  await tx.insert(examHostings).values({ ...papers, id: hosting, sittingId: exam.sitting, centreId })
  const message = newId<'message'>()
  await tx.insert(messages).values({
    id: message,
    personId: learner.id,
    centreId,
    subjectId: booking.id,
    kind: 'booked',
    factId: 0,
    reader: message,
    state: 'dead',
    createdAt: madeMoment,
    nextAt: madeMoment,
    lastError: '550 no such mailbox',
  })
  return {
    centre: centreId,
    staff,
    manager,
    learner,
    space: space.id,
    hall: hall.id,
    booking: booking.id,
    reference: booking.reference,
    requested: requested.id,
    begun: begun.id,
    past: past.id,
    missing: missing.id,
    guest: guest.id,
    series: series.id,
    wait: wait.id,
    tag: tag.id,
    closure: closure.id,
    ...drawer,
    picture: picture.hash,
    display: display.id,
    displaySecret: secret,
    subscription,
    message,
    exam,
    hosting,
  }
}

/** Two centres with one of everything each; the learner of the first has a protected identity. */
export async function twoDesks() {
  const made = await change(async (tx) => ({
    home: await aDesk(tx, { name: 'Hemlinda Skyddsson', alias: '4711', protectedIdentity: true }),
    away: await aDesk(tx, { name: 'Bortina Granne' }),
  }))
  const { home, away } = made
  return {
    home,
    away,
    cookies: {
      staff: await startSession(home.staff.id, caller),
      manager: await startSession(home.manager.id, caller),
      learner: await startSession(home.learner.id, caller),
    },
  }
}
