import type { Db } from '#db/engine'
import { newId } from '~/lib/id'
import { type Instant, type LocalDate, localDate } from '~/lib/time'
import { closuresBy, type KeptRule, yearsAhead } from './closing'
import type { Holidays } from './closure-rules'
import * as store from './closure-store.server'
import { holidaysOf } from './holidays.server'

/** A closure of this centre; null when there is none. */
export const findClosure = store.find

/** The closures of a centre that are not over, first first. */
export const comingClosures = store.coming

/** Writes closures of a centre, and counts its version up. */
export const addClosures = store.add

/** Deletes closures of a centre, and counts its version up. */
export const removeClosures = store.remove

/** A rule of this centre; null when there is none. */
export const findClosureRule = store.findRule

/** Changes which days a rule leaves out. */
export const changeClosureRule = store.changeRule

/** The holidays that the closures of a while ahead need; outside any write, for the library is slow to load. */
export const holidaysAhead = (today: LocalDate): Promise<Map<number, Holidays>> =>
  holidaysOfYears(yearsAhead(today))

/** The holidays of some years; outside any write, as above. */
export async function holidaysOfYears(years: readonly number[]): Promise<Map<number, Holidays>> {
  const found = await Promise.all(years.map(holidaysOf))
  return new Map(years.map((year, at) => [year, found[at] as Holidays]))
}

/**
 * Makes the closures of a rule that are missing in the time ahead. Done again it makes none.
 * @returns how many were made
 */
export async function makeMissing(
  tx: Db,
  rule: KeptRule,
  zone: string,
  holidays: ReadonlyMap<number, Holidays>,
  now: Instant,
): Promise<number> {
  const known = new Set((await store.ofRule(tx, rule, now)).map(({ start }) => start))
  const missing = closuresBy(rule, localDate(now, zone), holidays, zone).filter(
    ({ start }) => !known.has(start),
  )
  await store.add(
    tx,
    rule.centreId,
    missing.map((span) => ({
      ...span,
      id: newId<'closure'>(),
      spaceId: null,
      places: null,
      holdId: null,
      reason: rule.reason,
      ruleId: rule.id,
    })),
  )
  return missing.length
}

/** The rules of a centre, in the order in which they were made. */
export const rulesOfCentre = store.rules
