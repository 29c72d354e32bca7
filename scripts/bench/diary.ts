import { type BookingRow, holdingRows, unchanged } from '#db/booking-rows'
import { madeMoment } from '#db/made'
import type { PersonId } from '~/identity/person'
import { newId } from '~/lib/id'
import type { Span } from '~/lib/span'
import { addDays, dayMs, type LocalDate, later, mondayOf } from '~/lib/time'
import { closes, type Ground, type GroundSpace, hourOn, opens, today, weekdaysFrom } from './ground'
import { upTo } from './numbers'

/** Where the week lies that availability is asked for. */
export const askedMonday = addDays(mondayOf(today), 7)

const claimsAWeek = 500
const claimsAnHour = 4

/** Holds of an hour and a place, the same in every week, week by week; the asked week is in the middle. */
export function* weeksOfHolds(spaces: readonly GroundSpace[], weeks: number) {
  const hours = closes - opens
  for (const week of upTo(weeks)) {
    const monday = addDays(askedMonday, 7 * (week - Math.floor(weeks / 2)))
    yield joined(
      spaces.flatMap((space) =>
        upTo(claimsAWeek / claimsAnHour).map((at) => {
          const hour = at % (5 * hours)
          const span = hourOn(addDays(monday, Math.floor(hour / hours)), opens + (hour % hours))
          return held(space, span, Math.floor(at / (5 * hours)) + 1)
        }),
      ),
    )
  }
}

const bookingsADay = 8
/** Weekdays that are booked from today on: within the 90 days that the plain rules let in. */
const daysAhead = 62

/**
 * So many bookings of an hour, eight a space and weekday, on these days. What ended more than a day ago has
 * kept its hold and lost its claims, as at night.
 */
export function* diary({ spaces, people }: Ground, bookings: number, days = aheadAndBack()) {
  let made = 0
  for (const date of days) {
    const rows = spaces.flatMap((space) =>
      upTo(bookingsADay).map((at) => {
        made += 1
        const person = people[made % people.length]
        if (!person) throw new Error('nobody is there to book')
        return booked(space, hourOn(date, opens + at), person, made)
      }),
    )
    const wanted = rows.slice(0, bookings - (made - rows.length))
    if (wanted.length > 0) yield { ...joined(wanted), bookings: wanted.map(({ booking }) => booking) }
    if (made >= bookings) return
  }
}

/** The days before today, back through the years. */
export const back = () => weekdaysFrom(addDays(today, -1), -1)

/** First the days from today on, then those before. */
function* aheadAndBack(): Generator<LocalDate> {
  const ahead = weekdaysFrom(today, 1)
  for (const _day of upTo(daysAhead)) yield ahead.next().value
  yield* back()
}

const joined = (rows: readonly ReturnType<typeof holdingRows>[]) => ({
  holds: rows.flatMap(({ holds }) => holds),
  claims: rows.flatMap(({ claims }) => claims),
})

function booked(space: GroundSpace, span: Span, personId: PersonId, number: number) {
  const whole = space.places === 1
  const booking: BookingRow = {
    id: newId<'booking'>(),
    reference: String(number).padStart(6, '0'),
    personId,
    centreId: space.centreId,
    spaceId: space.id,
    holdId: newId<'hold'>(),
    startsAt: span.start,
    endsAt: span.end,
    whole,
    places: 1,
    placeNumbers: [1],
    people: 1,
    note: '',
    state: 'confirmed',
    idempotencyKey: newId(),
    wish: '',
    createdAt: later(span.start, -7 * dayMs),
    ...unchanged,
    cancelledAt: null,
  }
  const { holds, claims } = holdingRows(booking, [space], 0)
  return { booking, holds, claims: span.end < later(madeMoment, -dayMs) ? [] : claims }
}

/** As `booked`, without a booking. */
function held(space: GroundSpace, span: Span, place: number) {
  const id = newId<'hold'>()
  const times = { startsAt: span.start, endsAt: span.end }
  return holdingRows(
    { holdId: id, spaceId: space.id, whole: false, placeNumbers: [place], ...times } as BookingRow,
    [space],
    0,
  )
}
