import { afterEach, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aBooking } from '#db/make-bookings'
import { linkText, openLink } from '~/identity/link.server'
import type { Id } from '~/lib/id'
import { hourMs, type Instant, later, minuteMs } from '~/lib/time'
import { faultsIn } from '../../scripts/testing/ledger'
import {
  aHallAt,
  aKey,
  aLearner,
  bookingsOf,
  claimed,
  factsAbout,
  make,
  now,
  wednesday,
} from '../../scripts/testing/scene'
import { acceptOffer } from './accept-offer.server'
import { declineOffer } from './decline-offer.server'
import { findOffer } from './find-offer.server'
import { lapseOffers } from './lapse-offers.server'
import { reserve } from './reserve.server'

const answerBy = later(now, 2 * hourMs)

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

/** A place that is offered until noon, in a hall with only that place, and the link that answers. */
async function anOffer(over: { answerBy?: Instant } = {}) {
  const [who, hall] = [await aLearner(), await aHallAt({}, { places: 1 })]
  const { start: startsAt, end: endsAt } = wednesday(hall)
  const booking = await make((tx) =>
    aBooking(tx, {
      personId: who.id,
      spaceId: hall.id,
      startsAt,
      endsAt,
      state: 'offered',
      answerBy,
      ...over,
    }),
  )
  const facts = { subjectId: booking.id, id: booking.id as string as Id<'link'>, until: answerBy }
  const opened = openLink('answer-offer', linkText('answer-offer', facts, now), now)
  if (!opened.ok) throw new Error(opened.because)
  return { who, hall, booking, link: opened.link }
}

const stands = async (hall: Parameters<typeof bookingsOf>[0]) =>
  (await bookingsOf(hall)).map(({ state, cancelledBy, sequence }) => ({ state, cancelledBy, sequence }))

test('accepted, it is the learner’s, is told, and cannot be answered again', async () => {
  const { hall, booking, link } = await anOffer()
  expect(await findOffer(link, now)).toMatchObject({ until: answerBy, answer: { ok: true } })
  expect(await acceptOffer(link, now)).toMatchObject({
    ok: true,
    booking: { state: 'confirmed', sequence: 1 },
  })
  expect(await stands(hall)).toEqual([{ state: 'confirmed', cancelledBy: null, sequence: 1 }])
  expect((await claimed(hall)).length).toBe(8)
  expect(await factsAbout(booking.id)).toEqual(['booked'])
  for (const answer of [acceptOffer, declineOffer]) {
    expect(await answer(link, now)).toEqual({ ok: false, because: 'offer-accepted' })
  }
  expect(await factsAbout(booking.id)).toEqual(['booked'])
})

test('turned down, the place is free for others', async () => {
  const { hall, booking, link } = await anOffer()
  expect(await declineOffer(link, now)).toMatchObject({ ok: true, booking: { state: 'cancelled' } })
  expect(await claimed(hall)).toEqual([])
  expect(await factsAbout(booking.id)).toEqual(['offer-declined'])
  expect(await acceptOffer(link, now)).toEqual({ ok: false, because: 'offer-declined' })
  expect(await reserve(await aLearner(), wednesday(hall), aKey(), now)).toMatchObject({ ok: true })
})

test('unanswered, it lapses at its time, once, and the place is free', async () => {
  const { hall, booking, link } = await anOffer()
  expect(await lapseOffers(later(answerBy, -1))).toBe(0)
  expect(await acceptOffer(link, answerBy)).toEqual({ ok: false, because: 'offer-over' })
  expect(await Promise.all([lapseOffers(answerBy), lapseOffers(answerBy)])).toEqual(
    expect.arrayContaining([1, 0]),
  )
  expect(await stands(hall)).toEqual([{ state: 'cancelled', cancelledBy: null, sequence: 1 }])
  expect(await claimed(hall)).toEqual([])
  expect(await factsAbout(booking.id)).toEqual(['offer-lapsed'])
  expect(await findOffer(link, answerBy)).toMatchObject({ answer: { because: 'offer-over' } })
})

test('an offer that says later than its beginning lapses when it begins', async () => {
  const { hall } = await anOffer({ answerBy: later(now, 1000 * hourMs) })
  const { start } = wednesday(hall)
  expect(await lapseOffers(later(start, -minuteMs))).toBe(0)
  expect(await lapseOffers(start)).toBe(1)
})

test('of an answer and the end of the time only one comes true', async () => {
  const { booking, link } = await anOffer()
  const [answer, lapsed] = await Promise.all([acceptOffer(link, later(answerBy, -1)), lapseOffers(answerBy)])
  expect([answer.ok, lapsed]).toSatisfy(([yes, ended]) => (yes ? ended === 0 : ended === 1))
  expect(await factsAbout(booking.id)).toHaveLength(1)
})
