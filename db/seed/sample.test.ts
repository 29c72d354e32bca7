import { describe, expect, test } from 'vitest'
import { openings } from '~/availability/opening'
import { withinBounds } from '~/booking/partner'
import { mayReserve } from '~/booking/rules'
import { type Actor, mayStep, type RequestEvent, type RequestState } from '~/exams/request-states'
import { addDays, dayMs, type LocalDate, later, localDate, wallTime } from '~/lib/time'
import { holdingRows } from '../booking-rows'
import { layOut, sampleZone } from './layout'
import { randomFrom } from './random'
import { slug } from './rooms'
import { sampleOn } from './sample'
import { settings } from './settings'

const anyDay = '2026-11-22' as LocalDate
/** With Christmas ahead; with Midsummer and the summer's hours; across the change to summer time. */
const days = ['2026-12-10', '2026-06-10', '2027-03-05'] as LocalDate[]
const patience = 60_000

test(
  'the same day gives the same sample',
  () => {
    const [once, again] = [sampleOn(anyDay), sampleOn(anyDay)].map((sample) => JSON.stringify(sample))
    expect(once === again).toBe(true)
  },
  patience,
)

test('every centre has three to nine spaces, and every rule of a single space is about one of them', () => {
  for (const { centre, spaces } of layOut(anyDay, randomFrom('any'))) {
    const slugs = spaces.map(({ name }) => slug(name))
    expect(slugs).toEqual(expect.arrayContaining(Object.keys(settings[centre.id]?.spaces ?? {})))
    expect(new Set(slugs).size).toBe(spaces.length)
    expect(spaces.length).toBeGreaterThanOrEqual(3)
    expect(spaces.length).toBeLessThanOrEqual(9)
  }
})

describe.each(days)('the sample of %s', { timeout: patience }, (today) => {
  const { configurations, learners, accounts, bookings: single, partners, exams } = sampleOn(today)
  const bookings = [...single, ...partners.flatMap((one) => one.bookings)]
  const midnight = wallTime(today, 0, sampleZone)
  const within = { start: later(midnight, -40 * dayMs), end: later(midnight, 70 * dayMs) }

  test('has some ten thousand bookings', () => {
    expect(bookings.length).toBeGreaterThan(8000)
    expect(bookings.length).toBeLessThan(15_000)
  })

  test('seats nobody on another', () => {
    const claimed = bookings
      .flatMap(({ booking, leaves, bufferMinutes }) => holdingRows(booking, leaves, bufferMinutes).claims)
      .concat(exams.claims)
      .map(({ spaceId, quarter, place }) => `${spaceId} ${quarter} ${place}`)
    expect(claimed.length).toBeGreaterThan(20_000)
    expect(new Set(claimed).size).toBe(claimed.length)
  })

  test('breaks no rule', () => {
    const spaces = new Map(
      configurations.flatMap((one) =>
        one.spaces.map((space) => [
          space.id,
          {
            centre: one.centre,
            space,
            open: openings(one, space, within),
            approved: true,
            unconfirmed: null,
            suspendedUntil: null,
            own: [],
          },
        ]),
      ),
    )
    const people = new Map([...learners, ...accounts.map(({ person }) => person)].map((one) => [one.id, one]))
    const wrong = single.flatMap(({ booking }) => {
      const [facts, who] = [spaces.get(booking.spaceId), booking.personId && people.get(booking.personId)]
      const wish = { ...booking, start: booking.startsAt, end: booking.endsAt }
      const allowed = facts && who && mayReserve(facts, who, wish, booking.createdAt).ok
      return allowed && booking.createdAt <= midnight ? [] : [booking]
    })
    expect(wrong).toEqual([])
  })

  test('brought every exam request where it stands by steps that may be taken', () => {
    const wrong = exams.requests.flatMap(({ id, state }) => {
      const steps = exams.events.filter(({ requestId }) => requestId === id)
      const inOrder = steps.every(({ at }, index) => index === 0 || at >= (steps[index - 1]?.at ?? at))
      const allowed = steps.slice(1).every(({ event, fromState, toState, by }) => {
        const step = event as Exclude<RequestEvent, 'submit'>
        return mayStep(fromState as RequestState, step, by as Actor, toState as RequestState).ok
      })
      return inOrder && allowed && steps.at(-1)?.toState === state ? [] : [{ id, state, steps }]
    })
    expect(wrong).toEqual([])
  })

  test('has an exam day today or as soon as it can, one after it, and something for everybody to do', () => {
    const dates = exams.sessions.map(({ startsAt }) => localDate(startsAt, sampleZone))
    const coming = [...new Set(dates)].filter((date) => date >= today).sort()
    // Red days and the summer's hours put it off, never for long.
    expect(coming[0] !== undefined && coming[0] <= addDays(today, 4)).toBe(true)
    expect(coming.length).toBeGreaterThanOrEqual(5)
    const states = new Set(exams.requests.map(({ state }) => state))
    const todo = ['submitted', 'waitlisted', 'conflict', 'awaiting-university', 'payment-due', 'ready']
    const after = ['material-expected', 'handed-in', 'no-show', 'sent', 'acknowledged']
    expect([...states]).toEqual(expect.arrayContaining([...todo, ...after]))
    const watched = new Set(exams.duties.map(({ sessionId }) => sessionId))
    const soon = exams.sessions.filter(
      ({ startsAt }) => startsAt < wallTime(coming[2] ?? today, 0, sampleZone),
    )
    expect(soon.length).toBeGreaterThanOrEqual(3)
    expect(soon.every(({ id }) => watched.has(id))).toBe(true)
  })

  test('keeps its organisations within what is agreed', () => {
    expect(partners.map(({ bookings: own }) => own.length).every((count) => count > 0)).toBe(true)
    const wrong = partners.flatMap(({ partner, bookings: own }) => {
      const booked = own.map(({ booking }) => ({
        ...booking,
        start: booking.startsAt,
        end: booking.endsAt,
        cancelMinutesBefore: 0,
      }))
      return booked.filter((one) => {
        const others = booked.filter(({ id }) => id !== one.id)
        return !withinBounds({ ...partner, booked: others }, one, sampleZone).ok
      })
    })
    expect(wrong).toEqual([])
    expect(partners.every(({ partner: { name } }) => name.includes('påhitta'))).toBe(true)
  })

  test('leaves nobody with more open bookings than a centre allows', () => {
    const most = new Map(configurations.map(({ centre }) => [centre.id, centre.rules.openBookings ?? 40]))
    const open = new Map<string, number>()
    const wrong = single.filter(({ booking: { personId, centreId, state, endsAt } }) => {
      if (state === 'cancelled' || endsAt <= midnight) return false
      const held = (open.get(`${personId} ${centreId}`) ?? 0) + 1
      open.set(`${personId} ${centreId}`, held)
      return held > (most.get(centreId) ?? 0)
    })
    expect(wrong).toEqual([])
  })
})
