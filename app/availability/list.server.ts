import { read } from '#db/connect.server'
import type { Centre, CentreId } from '~/centres/centre'
import type { Configuration } from '~/centres/configuration'
import type { Space, SpaceId } from '~/centres/space'
import { configurationOf, configurations, spaceWithCentre } from '~/centres/steps.server'
import type { Span } from '~/lib/span'
import { addDays, dayBounds, type Instant, type LocalDate, later, localDate, minuteMs } from '~/lib/time'
import { type FreeSpan, freeSpans } from './occupancy'
import { openings } from './opening'
import type { HoldId } from './places'
import { type Start, startsIn } from './starts'
import { takenIn } from './steps.server'

/** A space and its centre. */
export interface Found {
  space: Space
  centre: Centre
}

/** One day of a space's week. */
export interface Day {
  date: LocalDate
  starts: Start[]
}

/** Spans of the opening hours with the number of free places; null when there is no such space. */
export async function availabilityOf(id: SpaceId, within: Span): Promise<FreeSpan[] | null> {
  const found = await spaceWithCentre(read(), id)
  if (!found) return null
  const open = openings(found.configuration, found.space, within)
  return freeSpans(found.space, open, await takenIn(read(), [found.space], within))
}

/**
 * Seven days of a space from a day on, today unless told, in the centre's zone. Two statements when nothing
 * about the centre has changed. Null when there is no such space.
 * @param except a hold that is about to move, and so is in nobody's way
 */
export async function weekOf(id: SpaceId, from: LocalDate | null, now: Instant, except?: HoldId | null) {
  const found = await spaceWithCentre(read(), id)
  return found ? weekIn(found.configuration, found.space, from, now, except) : null
}

/** As `weekOf`, by a configuration that need not be the one that is kept: what would be seen. One statement. */
export async function weekIn(
  configuration: Configuration,
  space: Space,
  from: LocalDate | null,
  now: Instant,
  except?: HoldId | null,
) {
  const { centre } = configuration
  const today = localDate(now, centre.timeZone)
  const date = from ?? today
  const dates = Array.from({ length: 7 }, (_, at) => addDays(date, at))
  const week = {
    start: dayBounds(date, centre.timeZone).start,
    end: dayBounds(addDays(date, 6), centre.timeZone).end,
  }
  // Tag hours may run past the last midnight, and a buffer past the end.
  const open = openings(configuration, space, { start: week.start, end: later(week.end, 12 * 60 * minuteMs) })
  const taken = await takenIn(
    read(),
    [space],
    { start: week.start, end: later(week.end, 24 * 60 * minuteMs) },
    except,
  )
  const starts = startsIn(space, open, taken, centre.timeZone, now)
  const days: Day[] = dates.map((day) => {
    const { start, end } = dayBounds(day, centre.timeZone)
    return { date: day, starts: starts.filter(({ at }) => at >= start && at < end) }
  })
  return {
    space,
    centre,
    spaces: configuration.spaces.map(({ id, name }) => ({ id, name })),
    closures: closuresIn(configuration, space, week),
    date,
    today,
    days,
  }
}

const closuresIn = ({ closures }: Configuration, space: Space, week: Span) =>
  closures.filter(
    (one) =>
      (one.spaceId === null || one.spaceId === space.id) && one.start < week.end && week.start < one.end,
  )

/** A space with the first time free today. */
export interface FirstFree extends Found {
  first: Instant
  free: number
}

/** What is free in the rest of today at the centres of a municipality, the soonest first. Two statements. */
export async function freeToday(municipality: string, now: Instant): Promise<FirstFree[]> {
  return firstFree(await configurations(read(), municipality), now)
}

/** What is free in the rest of today at one centre, the soonest first. */
export async function freeTodayAt(centreId: CentreId, now: Instant): Promise<FirstFree[]> {
  const configuration = await configurationOf(read(), centreId)
  return configuration ? firstFree([configuration], now) : []
}

async function firstFree(all: Configuration[], now: Instant): Promise<FirstFree[]> {
  const spaces = all.flatMap(({ spaces }) => spaces)
  const taken = await takenIn(read(), spaces, { start: now, end: later(now, 36 * 60 * minuteMs) })
  return all
    .flatMap((configuration) => {
      const { centre } = configuration
      const today = { start: now, end: dayBounds(localDate(now, centre.timeZone), centre.timeZone).end }
      return configuration.spaces.flatMap((space) => {
        const open = openings(configuration, space, today)
        const first = startsIn(space, open, taken, centre.timeZone, now).find(
          ({ free, inTime }) => free > 0 && inTime,
        )
        return first ? [{ space, centre, first: first.at, free: first.free }] : []
      })
    })
    .sort((a, b) => a.first - b.first || b.free - a.free)
}
