import { isBookedByPlace, isBookedWhole, type Space } from '~/centres/space'
import { minutes } from '~/lib/span'
import { daysBetween, type LocalDate, later, minuteMs, wallTime, weekday } from '~/lib/time'
import { sampleZone } from './layout'
import { type Bookable, book, type Plan } from './plan'
import type { Random } from './random'

/** How many days are filled before and after today. */
export const daysBack = 30
export const daysAhead = 60

/** When the bookings of one kind begin, minutes of the wall clock, and how long they may be. */
interface Stretch {
  from: number
  to: number
  lengths: number[]
}

const day: Stretch = { from: 8 * 60, to: 16 * 60, lengths: [60, 120, 180, 180, 240, 240] }
const morning: Stretch = { from: 8 * 60, to: 12 * 60, lengths: [60, 120, 180] }
const evening: Stretch = { from: 16 * 60, to: 21 * 60, lengths: [60, 120, 120, 180] }
const night: Stretch = { from: 21 * 60, to: 26 * 60, lengths: [120, 180, 240] }
const weekend: Stretch = { from: 10 * 60, to: 18 * 60, lengths: [120, 180, 240] }

/** The share of 09–16 that is booked on an ordinary weekday. */
const load = { from: 0.38, to: 0.6 }
const tries = 8
const usualLength = 180
/** Of a room with many places, so much of that share: there a place is always to be had. */
const placesFilled = { whole: 1, place: 0.2, both: 0.07 }

/** Fills one space on one day as people would: busy by day, a little in the evening, hardly at weekends. */
export function fillDay(plan: Plan, to: Bookable, date: LocalDate, today: LocalDate) {
  const { random } = plan
  const interest = interestIn(daysBetween(today, date)) * (to.leaves.length > 1 ? 0.5 : 1)
  if (isKeptFree(to, date)) {
    attempt(plan, to, date, morning)
    return
  }
  if (weekday(date) > 5) {
    if (random.chance(0.08 * interest)) attempt(plan, to, date, weekend)
    return
  }
  const share = (load.from + random.next() * (load.to - load.from)) * interest
  let wanted = share * 7 * 60 * to.space.places * placesFilled[to.space.bookable]
  for (let at = 0; at < tries && random.chance(wanted / usualLength); at += 1) {
    wanted -= attempt(plan, to, date, day)
  }
  if (random.chance(0.1 * interest)) attempt(plan, to, date, evening)
  if (random.chance(0.05 * interest)) attempt(plan, to, date, night)
}

/** On Thursdays everything in Sorsele is free from noon: whoever tries the product finds a place there. */
const isKeptFree = ({ space }: Bookable, date: LocalDate) =>
  space.centreId === 'an-sorsele' && weekday(date) === 4

/** Most of what is booked lies within the coming two weeks. */
const interestIn = (days: number) => (days <= 10 ? 1 : Math.max(0.25, 1 - (days - 10) / 25))

/** Wishes for a time in a stretch of the day. @returns place-minutes that were booked, 0 when it was not free */
function attempt(plan: Plan, to: Bookable, date: LocalDate, stretch: Stretch): number {
  const { random } = plan
  const { space } = to
  const length = lengthIn(stretch, space, random)
  const steps = Math.floor((stretch.to - stretch.from - length) / space.rules.stepMinutes)
  const minute = stretch.from + random.whole(0, Math.max(0, steps)) * space.rules.stepMinutes
  const start = wallTime(date, minute, sampleZone)
  const span = { start, end: later(start, length * minuteMs) }
  const whole = isBookedWhole(space) && (!isBookedByPlace(space) || random.chance(0.03))
  const places = whole ? space.places : Math.min(space.places, random.pick([1, 1, 1, 2, 2, 3, 4]))
  return book(plan, to, { ...span, whole, places }) ? minutes(span) * places : 0
}

/** Minutes, as the rules allow; at a desk of one's own one stays longer. */
function lengthIn({ lengths }: Stretch, { bookable, rules }: Space, random: Random): number {
  const { stepMinutes, shortestMinutes, longestMinutes } = rules
  const wanted = random.pick(bookable === 'place' ? lengths.slice(-3) : lengths)
  const allowed = Math.min(longestMinutes, Math.max(shortestMinutes, wanted))
  return Math.ceil(allowed / stepMinutes) * stepMinutes
}
