import { afterEach, describe, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aCentre, aSpace, hours } from '#db/make'
import { aBooking, aWait } from '#db/make-bookings'
import { aSuspension } from '#db/make-people'
import { suspensions } from '#db/schema'
import { type DeskRules, plainDesk } from '~/centres/desk-rules'
import { textIn } from '~/i18n/text'
import type { SignedLink } from '~/identity/link'
import type { Learner } from '~/identity/person'
import { dayMs, type Instant, later, minuteMs } from '~/lib/time'
import { liftSuspension } from '~/people/lift-suspension.server'
import { faultsIn } from '../../scripts/testing/ledger'
import {
  aKey,
  aLearner,
  aRoomAt,
  aStaffAt,
  bookingsOf,
  deedsAbout,
  factsAbout,
  make,
  now,
  wednesday,
} from '../../scripts/testing/scene'
import { acceptOffer } from './accept-offer.server'
import { acceptWait } from './accept-wait.server'
import { cancel } from './cancel.server'
import { checkIn } from './check-in.server'
import { findOffer } from './find-offer.server'
import { findPersonHere } from './find-person-here.server'
import { joinQueue } from './join-queue.server'
import { leaveQueue } from './leave-queue.server'
import { markMissing } from './mark-missing.server'
import { move } from './move.server'
import { offerFreed } from './offer-freed.server'
import { releaseMissing } from './release-missing.server'
import { reserve } from './reserve.server'
import { reserveFor } from './reserve-for.server'
import { undoCheckIn } from './undo-check-in.server'
import { undoMissing } from './undo-missing.server'

/** The clock stands at ten on a Tuesday; minutes from then. */
const minute = (minutes: number): Instant => later(now, minutes * minuteMs)
/** When two weeks of suspension from that day end: midnight in Sweden. */
const until = Date.UTC(2026, 8, 14, 22)
const said = (answer: { ok: boolean; because?: string }) => (answer.ok ? 'yes' : answer.because)

/** A centre that suspends after two no-shows, its staff, and a learner with two bookings from ten. */
async function aDesk(desk: Partial<DeskRules> = {}) {
  const [who, made] = [
    await aLearner(),
    await make(async (tx) => {
      const centre = await aCentre(tx, { desk: { ...plainDesk, noShowsMost: 2, ...desk } })
      await hours(tx, { centreId: centre.id, weekdays: [1, 2, 3, 4, 5, 6, 7], closesMinute: 20 * 60 })
      const at = { centreId: centre.id }
      return { centre, rooms: [await aSpace(tx, at), await aSpace(tx, at)], free: await aSpace(tx, at) }
    }),
  ]
  const [first, second] = await make(async (tx) => {
    const span = { personId: who.id, startsAt: now, endsAt: minute(120) }
    return [
      await aBooking(tx, { ...span, spaceId: made.rooms[0]?.id }),
      await aBooking(tx, { ...span, spaceId: made.rooms[1]?.id }),
    ] as const
  })
  const staff = await aStaffAt(made.centre.id)
  return { ...made, who, first, second, staff }
}

const suspended = async (who: Learner) =>
  (await read().select().from(suspensions)).filter(({ personId }) => personId === who.id)

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

test('the second no-show suspends until a midnight, once, is told and stands in the log', async () => {
  const { who, staff, first, second } = await aDesk()
  await markMissing(staff, first.id, minute(10))
  expect(await suspended(who)).toEqual([])
  await markMissing(staff, second.id, minute(11))
  await markMissing(staff, second.id, minute(12))
  expect(await suspended(who)).toMatchObject([{ startsAt: minute(11), endsAt: until, liftedAt: null }])
  expect(await factsAbout(who.id)).toEqual(['suspended'])
  expect(await deedsAbout(first.id)).toMatchObject([{ after: { state: 'no-show' } }])
  expect(await deedsAbout(second.id)).toMatchObject([{ after: { state: 'no-show', suspendedUntil: until } }])
})

test('where the centre counts nothing nobody is suspended, and guests cannot be', async () => {
  const { who, staff, first, second } = await aDesk({ noShowsMost: null })
  for (const { id } of [first, second]) await markMissing(staff, id, minute(10))
  expect(await suspended(who)).toEqual([])
  const desk = await aDesk({ noShowsMost: 1 })
  const guest = await make((tx) =>
    aBooking(tx, { spaceId: desk.free.id, personId: null, guestName: 'Gäst', startsAt: now }),
  )
  expect(said(await markMissing(desk.staff, guest.id, minute(10)))).toBe('yes')
})

test('released by the clock counts alike', async () => {
  const { who, staff, second, first, free } = await aDesk({ noShowsMost: 1 })
  await make((tx) => aBooking(tx, { spaceId: free.id, startsAt: minute(-60), checkedInAt: minute(-60) }))
  await checkIn(staff, second.id, minute(1))
  expect(await releaseMissing(minute(31))).toBe(1)
  expect(await suspended(who)).toMatchObject([{ startsAt: minute(31) }])
  expect(await factsAbout(first.id)).toEqual(['released'])
})

/** A desk whose learner has just been suspended. */
async function aSuspended(desk: Partial<DeskRules> = {}) {
  const made = await aDesk(desk)
  await markMissing(made.staff, made.first.id, minute(10))
  await markMissing(made.staff, made.second.id, minute(11))
  return made
}

test('a suspended learner is told from when on they may book; elsewhere they may now', async () => {
  const { who, free } = await aSuspended()
  const refused = { ok: false, because: 'suspended', until: '2026-09-15' }
  expect(await reserve(who, wednesday(free), aKey(), minute(12))).toEqual(refused)
  const later15 = { ...wednesday(free), start: later(wednesday(free).start, 14 * dayMs) }
  const wish = { ...later15, end: later(later15.start, 60 * minuteMs) }
  expect(await reserve(who, wish, aKey(), (until - 1) as Instant)).toEqual(refused)
  expect(said(await reserve(who, wish, aKey(), until as Instant))).toBe('yes')
  const elsewhere = await aDesk()
  expect(said(await reserve(who, wednesday(elsewhere.free), aKey(), minute(12)))).toBe('yes')
})

test('what they have booked stays theirs, and can be moved', async () => {
  const { who, free, staff, first, second } = await aDesk()
  const answer = await reserve(who, wednesday(free), aKey(), now)
  if (!answer.ok) throw new Error(answer.because)
  for (const { id } of [first, second]) await markMissing(staff, id, minute(10))
  expect(await bookingsOf(free)).toMatchObject([{ state: 'confirmed' }])
  const { start, end } = wednesday(free, '13:00', '15:00')
  expect(said(await move(who, answer.booking.id, { ...wednesday(free), start, end }, minute(12)))).toBe('yes')
})

test('in line they are passed over, and may not join', async () => {
  const { who, free, staff, first, second, centre } = await aDesk()
  const holder = await aLearner()
  const taken = await reserve(holder, wednesday(free), aKey(), now)
  if (!taken.ok) throw new Error(taken.because)
  const { start: startsAt, end: endsAt } = wednesday(free)
  const next = await aLearner()
  await make(async (tx) => {
    await aWait(tx, { personId: who.id, spaceId: free.id, startsAt, endsAt, createdAt: now })
    await aWait(tx, { personId: next.id, spaceId: free.id, startsAt, endsAt, createdAt: minute(1) })
  })
  for (const { id } of [first, second]) await markMissing(staff, id, minute(10))
  await cancel(holder, taken.booking.id, minute(12))
  expect(await offerFreed(centre.id, minute(13))).toBe(1)
  expect(await bookingsOf(free)).toEqual(
    expect.arrayContaining([expect.objectContaining({ state: 'offered', personId: next.id })]),
  )
  expect(said(await joinQueue(who, wednesday(free, '14:00', '16:00'), aKey(), minute(14)))).toBe('suspended')
})

test('staff may book for them all the same, with a reason', async () => {
  const { who, free, staff } = await aSuspended()
  const behalf = { personId: who.id, guestName: '', guestContact: '', reason: '', isHere: false }
  const first = await reserveFor(staff, behalf, wednesday(free), aKey(), minute(12))
  expect(first).toMatchObject({ ok: false, because: 'suspended', mayOverride: true })
  const again = { ...behalf, reason: 'Var sjuk' }
  expect(said(await reserveFor(staff, again, wednesday(free), aKey(), minute(12)))).toBe('yes')
})

test('taking a no-show back lifts what came of it, by either way, and doing it again suspends again', async () => {
  const { who, staff, first, second, free } = await aSuspended()
  expect(said(await undoMissing(staff, first.id, minute(13)))).toBe('yes')
  expect(await suspended(who)).toEqual([])
  expect(await factsAbout(who.id)).toEqual(['suspended', 'suspension-lifted'])
  expect((await deedsAbout(first.id)).at(-1)).toMatchObject({ after: { suspendedUntil: null } })
  expect(said(await reserve(who, wednesday(free), aKey(), minute(14)))).toBe('yes')
  await markMissing(staff, first.id, minute(15))
  expect(await suspended(who)).toHaveLength(1)
  expect(said(await checkIn(staff, second.id, minute(16)))).toBe('yes')
  expect(await suspended(who)).toEqual([])
  await undoCheckIn(staff, second.id, minute(17))
  expect(await suspended(who)).toEqual([])
})

test('a no-show more than it took: taking one back leaves the suspension', async () => {
  const { who, staff, first, second } = await aDesk({ noShowsMost: 1 })
  await markMissing(staff, first.id, minute(10))
  await markMissing(staff, second.id, minute(10))
  await undoMissing(staff, second.id, minute(11))
  expect(await suspended(who)).toHaveLength(1)
  await undoMissing(staff, first.id, minute(12))
  expect(await suspended(who)).toEqual([])
})

test('staff lift it with a reason; what was missed before counts no more', async () => {
  const { who, staff, free, centre } = await aSuspended()
  const stranger = await aStaffAt((await make((tx) => aCentre(tx))).id)
  expect(said(await liftSuspension(stranger, who.id, 'Nej', minute(12)))).toBe('not-suspended')
  expect(said(await liftSuspension(staff, who.id, 'Var sjuk', minute(12)))).toBe('yes')
  expect(said(await liftSuspension(staff, who.id, 'Var sjuk', minute(13)))).toBe('not-suspended')
  expect(await factsAbout(who.id)).toEqual(['suspended', 'suspension-lifted'])
  expect(await deedsAbout(who.id)).toMatchObject([
    { action: 'lift-suspension', reason: 'Var sjuk', before: { suspendedUntil: until }, centreId: centre.id },
  ])
  const answer = await reserve(
    who,
    { ...wednesday(free), start: minute(30), end: minute(90) },
    aKey(),
    minute(14),
  )
  if (!answer.ok) throw new Error(answer.because)
  await markMissing(staff, answer.booking.id, minute(40))
  expect((await suspended(who)).filter(({ liftedAt }) => liftedAt === null)).toEqual([])
})

test('the person’s page has all of it, of this centre alone, in few statements', async () => {
  const { who, staff, first } = await aSuspended()
  const elsewhere = await aDesk()
  await make((tx) => aBooking(tx, { spaceId: elsewhere.free.id, personId: who.id, startsAt: now }))
  const page = await findPersonHere(staff, who.id, minute(12), textIn('sv'))
  expect(page?.history.missed.map(({ id }) => id)).toContain(first.id)
  expect(page?.history.missed).toHaveLength(2)
  expect(page?.history.coming).toEqual([])
  expect(page?.suspensions).toMatchObject([{ inForce: true, end: until }])
  expect(await findPersonHere(staff, (await aLearner()).id, now, textIn('sv'))).toBeNull()
  expect(await findPersonHere(staff, elsewhere.who.id, now, textIn('sv'))).toBeNull()
})

describe('who is suspended finds no other way to book there', () => {
  /** The learner of a desk, suspended, with what they have at another centre. */
  async function aSuspended() {
    const desk = await aDesk()
    await make((tx) => aSuspension(tx, { centreId: desk.centre.id, personId: desk.who.id }))
    const other = await aRoomAt()
    return { ...desk, other }
  }
  const offered = ({ who, free }: Awaited<ReturnType<typeof aSuspended>>) =>
    make(async (tx) => {
      const span = { startsAt: minute(24 * 60), endsAt: minute(26 * 60) }
      const booking = await aBooking(tx, {
        ...span,
        personId: who.id,
        spaceId: free.id,
        state: 'offered',
        answerBy: minute(60),
      })
      const of = { personId: who.id, spaceId: free.id, bookingId: booking.id }
      return { booking, wait: await aWait(tx, { ...of, ...span, state: 'offered' }) }
    })

  test('by moving there what they have elsewhere', async () => {
    const desk = await aSuspended()
    const { spaceId: _, ...span } = wednesday(desk.other, '14:00', '16:00')
    const booked = await reserve(desk.who, wednesday(desk.other), aKey(), now)
    if (!booked.ok) throw new Error(booked.because)
    const there = await move(desk.who, booked.booking.id, { ...span, spaceId: desk.free.id }, now)
    expect(there).toMatchObject({ ok: false, because: 'suspended' })
    // Away from there, and within, it may.
    expect(said(await move(desk.who, booked.booking.id, span, now))).toBe('yes')
  })

  test('by taking what they were offered before, by page, by link or by moving it; saying no frees it', async () => {
    const desk = await aSuspended()
    const { booking, wait } = await offered(desk)
    const link = { subjectId: booking.id } as unknown as SignedLink<'answer-offer'>
    const later = { start: minute(27 * 60), end: minute(28 * 60) }
    expect(await acceptWait(desk.who, wait.id, now)).toMatchObject({ because: 'suspended' })
    expect(await acceptOffer(link, now)).toMatchObject({ because: 'suspended' })
    expect(await move(desk.who, booking.id, later, now)).toMatchObject({ because: 'suspended' })
    expect(await findOffer(link, now)).toMatchObject({ answer: { because: 'suspended' } })
    expect(said(await leaveQueue(desk.who, wait.id, now))).toBe('yes')
    expect(await bookingsOf(desk.free)).toMatchObject([{ state: 'cancelled', holdId: null }])
  })
})

describe('races', () => {
  test('two no-shows at once make one suspension', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { who, staff, first, second, centre } = await aDesk()
      const other = await aStaffAt(centre.id)
      const answers = await Promise.all([
        markMissing(staff, first.id, minute(10)),
        markMissing(other, second.id, minute(10)),
      ])
      expect(answers.map(said)).toEqual(['yes', 'yes'])
      expect(await suspended(who)).toHaveLength(1)
      expect(await factsAbout(who.id)).toEqual(['suspended'])
    }
  })

  test('a suspension against a booking: it is booked, or refused with a sentence; nothing is lost', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { who, staff, first, second, free } = await aDesk()
      await markMissing(staff, first.id, minute(10))
      const [missing, booked] = await Promise.all([
        markMissing(staff, second.id, minute(11)),
        reserve(who, wednesday(free), aKey(), minute(11)),
      ])
      expect(said(missing)).toBe('yes')
      expect(await suspended(who)).toHaveLength(1)
      expect(['yes', 'suspended']).toContain(said(booked))
      expect(await bookingsOf(free)).toHaveLength(booked.ok ? 1 : 0)
    }
  })
})
