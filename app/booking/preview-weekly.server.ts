import { read } from '#db/connect.server'
import { takenDuring } from '~/availability/steps.server'
import type { SpaceId } from '~/centres/space'
import { spaceWithCentre } from '~/centres/steps.server'
import type { Learner } from '~/identity/person'
import type { Refusal } from '~/lib/result'
import { type Instant, type LocalDate, later, minuteMs } from '~/lib/time'
import type { BookingId } from './booking'
import { factsAround } from './facts.server'
import type { Reason } from './reasons'
import { type Facts, mayReserve } from './rules'
import type { SeriesReason } from './series'
import { hasRoom } from './wait-rules'
import { type WeeklyWish, weeksOf } from './weekly'
import { isTheirsAlready, openAround, wishOn } from './weekly-steps.server'

/** One of the days before it is booked: free, or why not. */
export interface PreviewedWeek {
  date: LocalDate
  refused: Reason | null
}

/** A space that somebody wants every week, with its centre; null when there is no such space. Two statements. */
export const weeklySpace = async (id: SpaceId) => {
  const found = await spaceWithCentre(read(), id)
  return found && { space: found.space, centre: found.configuration.centre }
}

/**
 * What a learner would be answered on each day, one day after the other: those before count towards the limits. Seven
 * statements at most, however many weeks.
 */
export async function previewWeekly(
  who: Learner,
  weekly: WeeklyWish,
  now: Instant,
): Promise<{ ok: true; weeks: PreviewedWeek[] } | SeriesReason | Refusal<'gone'>> {
  const weeks = weeksOf(weekly)
  if (!weeks.ok) return weeks
  const found = await spaceWithCentre(read(), weekly.spaceId)
  if (!found) return { ok: false, because: 'gone' }
  const { space, configuration } = found
  const wishes = weeks.dates.map((date) => ({
    date,
    wish: wishOn(space, weekly, date, configuration.centre.timeZone),
  }))
  const [first] = wishes
  if (!first) return { ok: true, weeks: [] }
  const facts = await factsAround(read(), who, space, configuration, first.wish, now)
  const buffer = space.rules.bufferMinutes * minuteMs
  const taken = await takenDuring(
    read(),
    [space],
    wishes.map(({ wish: { start, end } }) => ({ start, end: later(end, buffer) })),
  )
  const own = [...facts.own]
  const held = [...(facts.unconfirmed?.held ?? [])]
  const answered = wishes.map(({ date, wish }): PreviewedWeek => {
    const around: Facts = {
      ...facts,
      own,
      open: openAround(configuration, space, wish),
      unconfirmed: facts.unconfirmed && { ...facts.unconfirmed, held },
    }
    const verdict = mayReserve(around, who, wish, now)
    if (!verdict.ok) return { date, refused: verdict }
    if (isTheirsAlready(around, wish)) return { date, refused: { ok: false, because: 'yours-already' } }
    if (!hasRoom(space, wish, taken)) return { date, refused: { ok: false, because: 'taken' } }
    const id = `vecka-${date}` as BookingId
    own.push({ id, spaceId: space.id, start: wish.start, end: wish.end })
    held.push(id)
    return { date, refused: null }
  })
  return { ok: true, weeks: answered }
}
