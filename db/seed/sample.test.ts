import { describe, expect, test } from 'vitest'
import { openings } from '~/availability/opening'
import { withinBounds } from '~/booking/partner'
import { mayReserve } from '~/booking/rules'
import { dayMs, type LocalDate, later, wallTime } from '~/lib/time'
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
  const { configurations, learners, accounts, bookings: single, partners } = sampleOn(today)
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
