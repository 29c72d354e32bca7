import { aside, read } from '#db/connect.server'
import type { Instant, LocalDate } from '~/lib/time'
import { dayNumber, type Entry, neverEnds } from './catalogue'
import { currentCatalogue } from './catalogue.server'
import { lastChange } from './catalogue-store.server'
import type { InstanceInFull } from './course'
import { providerIdOf } from './emil-write'
import * as rulesStore from './import-rules-store.server'
import * as store from './open-store.server'

/** So many at once, with descriptions of some tens of kilobytes each at most: a page waits for one such piece. */
const atOnce = 100

/**
 * Every instance that is published and not over, a handful at a time, those of a course together. What is changed
 * meanwhile may be in it or not; nothing is in it twice.
 */
export async function* openInstances(today: LocalDate): AsyncGenerator<InstanceInFull[]> {
  let last: InstanceInFull['instance'] | null = null
  for (;;) {
    const some: InstanceInFull[] = await store.listOpen(aside(), today, last, atOnce)
    if (some.length > 0) yield some
    if (some.length < atOnce) return
    last = some.at(-1)?.instance ?? null
  }
}

/** What changes when anything that is open does: with the day, which is when some are over. One statement. */
export const openMark = async (today: LocalDate) => `${await lastChange(read())}-${today}`

/** What there is in the catalogue on a day. */
export interface OpenFigures {
  count: number
  /** The days between which it is given, as far as they are known. */
  first: LocalDate | null
  last: LocalDate | null
  /** When anything in it was changed last. */
  changedAt: Instant | null
}

/** Two statements when nothing has changed. */
export async function openFigures(today: LocalDate): Promise<OpenFigures> {
  const found = await openEntries(today)
  let [first, last] = [null as LocalDate | null, 0]
  for (const { startsOn, ends } of found) {
    if (startsOn && (first === null || startsOn < first)) first = startsOn
    if (ends < neverEnds && ends > last) last = ends
  }
  const changedAt = await store.lastChangeAt(read())
  return { count: found.length, first, last: last === 0 ? null : dayOf(last), changedAt }
}

const dayOf = (number: number) => String(number).replace(/(....)(..)(..)/, '$1-$2-$3') as LocalDate

/** In the order of their numbers. */
async function openEntries(today: LocalDate): Promise<Entry[]> {
  const now = dayNumber(today)
  return (await currentCatalogue()).entries.filter(
    (one): one is Entry => one !== undefined && one.ends >= now,
  )
}

/** How many pages of open instances there are when each names so many. */
export const openPages = async (today: LocalDate, size: number) =>
  Math.ceil((await openEntries(today)).length / size)

/** The instances of one such page, from 1, with when they were changed, some at a time. */
export async function* openPage(today: LocalDate, size: number, page: number) {
  const entries = (await openEntries(today)).slice((page - 1) * size, page * size)
  for (let at = 0; at < entries.length; at += 1000) {
    const some = entries.slice(at, at + 1000)
    const changed = await store.changedAt(
      aside(),
      some.map(({ number }) => number),
    )
    yield some.map(({ id, number }) => ({ id, changedAt: changed.get(number) ?? null }))
  }
}

/**
 * Whose provider's each instance is: that under which it is read, for what has been imported, and else our own name for
 * its university. Whoever reads it finds the course by it (`emil-read.ts`). One statement.
 */
export async function openProviders(): Promise<(full: InstanceInFull) => string> {
  const chosen = [...(await rulesStore.providers(read()))]
  return ({ course }) => {
    const [, source, org] = course.sourceId?.split('.') ?? []
    if (!source || !org) return providerIdOf(course.universityId)
    const read = chosen.find(([id, of]) => of === course.universityId && id.startsWith(`p.${source}.`))
    return read?.[0] ?? `p.${source}.${org}`
  }
}
