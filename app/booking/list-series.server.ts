import { read } from '#db/connect.server'
import { takenDuring } from '~/availability/steps.server'
import { configurationOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import { findPeople } from '~/identity/steps.server'
import { type Instant, type LocalDate, localDate } from '~/lib/time'
import { type Booking, isLive, meant, type SeriesId } from './booking'
import type { QuotaGap } from './partner-series-steps.server'
import { datesOf, type Series, spanOn } from './series'
import { isPossible } from './series-steps.server'
import * as store from './series-store.server'
import { hasRoom } from './wait-rules'

/** Who has the series that are somebody's own, as they are called now. One statement; none without any. */
async function ownersOf(all: readonly Pick<Series, 'personId'>[]) {
  const ids = [...new Set(all.flatMap(({ personId }) => personId ?? []))]
  const found = ids.length > 0 ? await findPeople(read(), ids) : null
  return ({ personId }: Pick<Series, 'personId'>) => {
    const person = personId && found?.get(personId)
    if (!person) return null
    const { name, alias, protectedIdentity } = person
    return { name, alias, protectedIdentity }
  }
}

/** The series of a centre, the last made first, and its spaces. Three statements. */
export async function listSeries(who: Staff) {
  const configuration = await configurationOf(read(), who.centreId)
  if (!configuration) return null
  const { centre, spaces } = configuration
  const all = await store.ofCentre(read(), who.centreId, 100)
  const ownerOf = await ownersOf(all)
  return {
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    spaces: spaces.map(({ id, name, places, bookable }) => ({ id, name, places, bookable })),
    series: all.map((one) => ({
      ...one,
      owner: ownerOf(one),
      spaceName: spaces.find(({ id }) => id === one.spaceId)?.name ?? '',
    })),
  }
}

/** One day of a series as it stands. */
export interface SeriesDay {
  date: LocalDate
  start: Instant
  end: Instant
  spaceName: string
  /** A live booking; or why there is none: `undecided` where it has not been tried. */
  how: 'booked' | 'undecided' | 'taken' | 'closed' | 'passed' | 'cancelled' | QuotaGap
  reference: string | null
  /** Has what stands in the way gone, so that it can be booked now? */
  free: boolean
  past: boolean
}

/** A series of the centre with all its days; null when there is none. Seven statements for a year of one weekday. */
export async function findSeries(who: Staff, id: SeriesId, now: Instant) {
  const series = await store.find(read(), who.centreId, id)
  const configuration = series && (await configurationOf(read(), who.centreId))
  if (!series || !configuration) return null
  const { centre, spaces } = configuration
  const zone = centre.timeZone
  const space = spaces.find((one) => one.id === series.spaceId)
  const plan = datesOf(series.pattern).map((date) => ({ date, ...spanOn(date, series.pattern, zone) }))
  const [first, last] = [plan[0], plan.at(-1)]
  const bookings =
    first && last ? await store.bookingsOf(read(), series, { start: first.start, end: last.end }) : []
  const gaps = await store.gapsOf(read(), id)
  const byDate = new Map<LocalDate, Booking>()
  for (const one of bookings) {
    const date = localDate(one.start, zone)
    if (!byDate.has(date) || isLive(one)) byDate.set(date, one)
  }
  const open = plan.filter(({ date, start }) => !isBooked(byDate.get(date)) && start > now)
  const taken = await takenDuring(read(), space ? [space] : [], open)
  const days = plan.map(({ date, start, end }): SeriesDay => {
    const booking = byDate.get(date)
    const booked = isBooked(booking)
    const shown = booked && booking ? booking : { start, end, spaceId: series.spaceId }
    const wish = space && meant(space, { ...series, spaceId: space.id, start, end, note: '' })
    return {
      date,
      start: shown.start,
      end: shown.end,
      spaceName: spaces.find((one) => one.id === shown.spaceId)?.name ?? '',
      how: booked
        ? 'booked'
        : ((gaps.get(date) as SeriesDay['how']) ?? (booking ? 'cancelled' : 'undecided')),
      reference: booked && booking ? booking.reference : null,
      free:
        !booked &&
        space !== undefined &&
        wish !== undefined &&
        isPossible({ space, configuration, now }, { start, end }) === 'yes' &&
        hasRoom(space, wish, taken),
      past: shown.start <= now,
    }
  })
  return {
    centre: { id: centre.id, name: centre.name, timeZone: zone },
    spaces: spaces.map(({ id, name }) => ({ id, name })),
    series: series as Series,
    owner: (await ownersOf([series]))(series),
    spaceName: space?.name ?? '',
    days,
  }
}

const isBooked = (booking: Booking | undefined) =>
  booking !== undefined && (isLive(booking) || booking.state === 'no-show')
