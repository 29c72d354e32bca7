import { read } from '#db/connect.server'
import { firstFreeOf, freeOf, type Need, openFor, openFrom } from '~/availability/free-steps.server'
import type { Configuration } from '~/centres/configuration'
import { configurations } from '~/centres/steps.server'
import { addDays, type Instant, type LocalDate, wallTime } from '~/lib/time'
import { isBookable } from './bookable'

/** When on a day: minutes of the wall clock; `to` null asks for any time from `from` on. */
interface Times {
  from: number
  to: number | null
  /** Whose clock `from` and `to` are of, where both are said. */
  zone: string
}

const daysAhead = 14
const openDays = 4

/**
 * The next day after one, within a fortnight, on which something is free as needed. Looks at no more than
 * four days on which anything that suits is open: a statement each, one more for the lot.
 */
export async function findNextDay(
  need: Need,
  times: Times,
  after: LocalDate,
  now: Instant,
): Promise<LocalDate | null> {
  const all = await configurations(read(), need.municipality)
  let looked = 0
  for (let ahead = 1; ahead <= daysAhead && looked < openDays; ahead += 1) {
    const date = addDays(after, ahead)
    const found = await anythingOn(all, need, times, date, now)
    if (found) return date
    if (found !== null) looked += 1
  }
  return null
}

/** Is anything free? Null, without a statement, when nothing that suits is open. */
async function anythingOn(
  all: Configuration[],
  need: Need,
  { from, to, zone }: Times,
  date: LocalDate,
  now: Instant,
): Promise<boolean | null> {
  if (to === null) {
    const open = openFrom(all, need, (timeZone) => wallTime(date, from, timeZone), now)
    return open.length === 0 ? null : (await firstFreeOf(read(), open, need, now)).length > 0
  }
  const search = { ...need, start: wallTime(date, from, zone), end: wallTime(date, to, zone) }
  const open = openFor(all, search)
  if (open.length === 0) return null
  return (await freeOf(read(), open, search)).some((one) => isBookable(one, search, now))
}
