import { createHash } from 'node:crypto'
import { change, write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { noteOnce } from '#db/outbox.server'
import { hold } from '~/availability/steps.server'
import { spaceWithCentre } from '~/centres/steps.server'
import type { Learner } from '~/identity/person'
import { newId } from '~/lib/id'
import { newReference } from '~/lib/reference'
import type { Refusal } from '~/lib/result'
import type { Instant, LocalDate } from '~/lib/time'
import { type Booking, byThemselves, type SeriesId, type Wish, wishText } from './booking'
import { countRefusal } from './count-refusal.server'
import { factsAround, leavesWithPlaces } from './facts.server'
import { mayAskAgain } from './pace.server'
import type { Reason } from './reasons'
import { mayReserve } from './rules'
import { saveBooking } from './save-steps.server'
import type { SeriesReason } from './series'
import { keyOf } from './series-steps.server'
import * as series from './series-store.server'
import * as store from './store.server'
import { isAsAsked, patternOf, type WeeklyWish, weeksOf } from './weekly'
import { gapOf, isTheirsAlready, openAround, wishOn } from './weekly-steps.server'
import { findOwn } from './weekly-store.server'

interface Task {
  who: Learner
  weekly: WeeklyWish
  id: SeriesId
  now: Instant
}

/**
 * Books a space for a learner every week, as a series that the centre sees. Each week is a booking by the learner's
 * own limits, in a write of its own; a week that is refused is left out and the others stand. Weeks that only a limit
 * forbids are no gaps: staff, whom limits do not bind, can go on with the series. All weeks are told in one letter. The
 * same key again goes on with it;
 * for another wish, or when staff have changed the series since, it is `key-reused`.
 * @param key the sender's idempotency key, unique for this learner
 * @returns the series and how many weeks are booked; why it cannot be one; or, when no week could be booked, why the
 * first could not. Nothing is left then
 */
export async function reserveWeekly(
  who: Learner,
  weekly: WeeklyWish,
  key: string,
  now: Instant,
): Promise<{ ok: true; id: SeriesId; booked: number } | SeriesReason | Reason | Refusal<'gone'>> {
  const weeks = weeksOf(weekly)
  if (!weeks.ok) return weeks
  const pace = await mayAskAgain(who)
  if (!pace.ok) return pace
  const id = createHash('sha256').update(`${who.id} vecka ${key}`).digest('hex').slice(0, 32) as SeriesId
  const task = { who, weekly, id, now }
  const refused: { date: LocalDate; wish: Wish; reason: Reason }[] = []
  let booked = 0
  for (const date of weeks.dates) {
    const answer = await write((tx) => bookWeek(tx, task, date))
    if (answer.ok) booked += 1
    else if (answer.because === 'gone') return { ok: false, because: 'gone' }
    else if (answer.because === 'busy') refused.push({ date, wish: noWish, reason: answer })
    else refused.push({ date, wish: answer.wish, reason: answer.reason })
  }
  const [first] = refused
  if (booked === 0) {
    if (first && first.wish !== noWish) countRefusal(who, first.wish, first.reason, now)
    return first?.reason ?? { ok: false, because: 'no-dates' }
  }
  await change(async (tx) => {
    for (const { date, wish, reason } of refused) {
      const gap = wish === noWish ? null : gapOf(reason, wish.start, now)
      if (gap) await series.addGap(tx, id, date, gap)
    }
    // One letter of all the weeks, when all are decided.
    await noteOnce(tx, `series-booked ${id}`, { fact: 'series-booked', subjectId: id, at: now })
  })
  return { ok: true, id, booked }
}

/** Of a week that was never looked at. */
const noWish = {} as Wish

/** Books one week; the series is written with the first that succeeds. */
async function bookWeek(tx: Db, { who, weekly, id, now }: Task, date: LocalDate) {
  const found = await spaceWithCentre(tx, weekly.spaceId)
  if (!found) return { ok: false, because: 'gone' } as const
  const { space, configuration } = found
  const key = keyOf({ id }, date)
  const wish = wishOn(space, weekly, date, configuration.centre.timeZone)
  const no = (reason: Reason) => ({ ok: false, because: 'refused', wish, reason }) as const
  // Else bookings of one centre would stand in a series of another, whose staff could cancel and move them.
  const begun = await findOwn(tx, who.id, id)
  if (begun && !isAsAsked(begun, weekly)) return no({ ok: false, because: 'key-reused' })
  if (await store.findByKey(tx, who.id, key)) return { ok: true } as const
  const facts = await factsAround(tx, who, space, configuration, wish, now)
  const verdict = mayReserve({ ...facts, open: openAround(configuration, space, wish) }, who, wish, now)
  if (!verdict.ok) return no(verdict)
  if (isTheirsAlready(facts, wish)) return no({ ok: false, because: 'yours-already' })
  const leaves = leavesWithPlaces(space, configuration)
  const held = await hold(tx, { ...wish, space, leaves, span: wish }, now)
  if (!held.ok) return no(held)
  await series.add(tx, {
    id,
    centreId: space.centreId,
    spaceId: space.id,
    personId: who.id,
    title: weekly.title,
    pattern: patternOf(weekly),
    places: wish.places,
    whole: wish.whole,
    people: wish.people,
    createdBy: who.id,
    createdAt: now,
  })
  const booking: Booking = {
    ...wish,
    ...byThemselves,
    id: newId<'booking'>(),
    reference: newReference(),
    personId: who.id,
    seriesId: id,
    centreId: space.centreId,
    holdId: held.id,
    places: held.places.length,
    placeNumbers: held.places,
    state: space.rules.approval ? 'requested' : 'confirmed',
    createdAt: now,
    cancelledAt: null,
    cancelledBy: null,
    reason: '',
    answerBy: null,
    sequence: 0,
    checkedInAt: null,
    checkedInBy: null,
  }
  await saveBooking(tx, booking, key, wishText(wish))
  return { ok: true } as const
}
