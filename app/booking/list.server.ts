import { read } from '#db/connect.server'
import { isStaffed } from '~/availability/opening'
import type { Centre } from '~/centres/centre'
import type { Space } from '~/centres/space'
import { namesOf, spaceWithCentre } from '~/centres/steps.server'
import type { Learner } from '~/identity/person'
import { linkText } from '~/identity/steps.server'
import type { Id } from '~/lib/id'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import type { Booking, BookingId } from './booking'
import * as lists from './list-store.server'
import { answerableUntil, mayAnswer } from './offer-rules'
import { mayCancel } from './rules'
import * as store from './store.server'

/** A booking as its owner's screens show it. */
export interface Shown {
  booking: Booking
  spaceName: string
  centre: Pick<Centre, 'id' | 'name' | 'town' | 'timeZone'>
}

const pageMost = 100

/** A learner's coming and past bookings, at most a hundred of each; three statements. */
export async function listBookings(who: Learner, now: Instant) {
  const [coming, past] = [
    await lists.coming(read(), who.id, now, pageMost),
    await lists.past(read(), who.id, now, pageMost),
  ]
  const names = await namesOf(read(), spacesOf([...coming, ...past]))
  return { coming: named(coming, names), past: named(past, names) }
}

const spacesOf = (bookings: Booking[]) => bookings.map(({ spaceId }) => spaceId)

const named = (bookings: Booking[], names: Awaited<ReturnType<typeof namesOf>>): Shown[] =>
  bookings.flatMap((booking) => {
    const name = names.get(booking.spaceId)
    return name ? [{ booking, spaceName: name.space, centre: name.centre }] : []
  })

const meanwhileMost = 3

/**
 * What else a learner has booked in a span, at whatever centre, first first; three at most. It is no
 * hindrance: one may book a room for the group and a place. One statement, two where there is something.
 * @param except the booking that is asked about
 */
export async function bookedMeanwhile(who: Learner, span: Span, except?: BookingId): Promise<Shown[]> {
  const found = await lists.during(read(), who.id, span, meanwhileMost + 1)
  const others = found.filter(({ id }) => id !== except).slice(0, meanwhileMost)
  return named(others, await namesOf(read(), spacesOf(others)))
}

/** One of the learner's own bookings with its space and centre, and whether it may still be changed; else null. */
export async function findBooking(who: Learner, id: BookingId, now: Instant) {
  const booking = await store.find(read(), who.id, id)
  if (!booking) return null
  const found = await spaceWithCentre(read(), booking.spaceId)
  const names = await namesOf(read(), [booking.spaceId])
  const name = names.get(booking.spaceId)
  if (!name) return null
  const { centre, rules } = name
  const unstaffed = found !== null && !isStaffed(found.configuration, found.space, booking.start)
  const space: Pick<Space, 'id' | 'name' | 'rules'> = found?.space ?? {
    id: booking.spaceId,
    name: name.space,
    rules,
  }
  const until = answerableUntil(booking)
  const link = { subjectId: booking.id, id: booking.id as string as Id<'link'>, until }
  return {
    booking,
    space,
    retired: !found,
    unstaffed,
    centre,
    change: mayCancel(booking, space.rules, now),
    /** Of an offer that waits for an answer: the link by which it is answered. */
    offer: mayAnswer(booking, now).ok ? { until, link: linkText('answer-offer', link, now) } : null,
  }
}

/** A learner's bookings that end after `from`, oldest first, with where the next page begins. */
export async function pageOfBookings(who: Learner, from: Instant, after: lists.Cursor | null, most: number) {
  const rows = await lists.page(read(), who.id, from, after, most + 1)
  const items = rows.slice(0, most)
  const last = items.at(-1)
  return { items, next: rows.length > most && last ? { start: last.start, id: last.id } : null }
}

/** At which centre a booking is, for a guard to ask who works there; null when there is none. */
export const centreOfBooking = async (id: BookingId) =>
  (await store.findAnybodys(read(), id))?.centreId ?? null
