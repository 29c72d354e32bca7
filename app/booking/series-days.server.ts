import { change, read, write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { logDeed } from '#db/staff-log.server'
import { spaceWithCentre } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import { type Instant, type LocalDate, localDate } from '~/lib/time'
import type { SeriesId } from './booking'
import { settingOf, withinQuota } from './partner-series-steps.server'
import { datesOf, type Series, spanOn } from './series'
import { bookDay, isPossible, keyOf, makeWay } from './series-steps.server'
import * as store from './series-store.server'

const chunkMost = 8

/**
 * Books the days of a series on which nothing has been decided: those that are free, and those where it
 * may make way for itself; the others are written down as gaps. A few days a write, so that no learner
 * waits behind a year, and nothing twice: whatever ends it half-way, calling it again goes on.
 * @param reason what those read whose single bookings give way
 * @returns false when the database was too busy to finish
 */
export async function bookDays(who: Staff, id: SeriesId, reason: string, now: Instant): Promise<boolean> {
  const series = await store.find(read(), who.centreId, id)
  if (!series) return true
  const dates = datesOf(series.pattern)
  for (let at = 0; at < dates.length; at += chunkMost) {
    if (!(await bookSome({ who, id, reason, now }, dates.slice(at, at + chunkMost)))) return false
  }
  return true
}

interface Task {
  who: Staff
  id: SeriesId
  reason: string
  now: Instant
}

/** Days of which one is taken are tried by halves, down to the one: it alone is a gap. */
async function bookSome(task: Task, dates: LocalDate[]): Promise<boolean> {
  const answer = await write((tx) => bookChunk(tx, task, dates, 'leave'))
  if (answer.ok) return true
  if (answer.because === 'busy') return false
  if (dates.length > 1) {
    const half = Math.ceil(dates.length / 2)
    return (await bookSome(task, dates.slice(0, half))) && bookSome(task, dates.slice(half))
  }
  const forced = await write((tx) => bookChunk(tx, task, dates, 'make-way'))
  if (forced.ok) return true
  if (forced.because === 'busy') return false
  await change(async (tx) => {
    for (const date of dates) await store.addGap(tx, task.id, date, 'taken')
  })
  return true
}

async function bookChunk(tx: Db, task: Task, dates: LocalDate[], how: 'leave' | 'make-way') {
  const { who, id, reason, now } = task
  const series = await store.find(tx, who.centreId, id)
  const found = series && (await spaceWithCentre(tx, series.spaceId))
  if (!series || !found) return { ok: true } as const
  const setting = await settingOf(tx, { ...found, series, by: who.id, now })
  const open = await undecided(tx, series, found.configuration.centre.timeZone, dates)
  const booked: LocalDate[] = []
  for (const date of open) {
    const possible = isPossible(setting, spanOn(date, series.pattern, found.configuration.centre.timeZone))
    const within = possible === 'yes' ? await withinQuota(tx, setting, date) : possible
    if (within !== 'yes') {
      await store.addGap(tx, id, date, within)
      continue
    }
    if (how === 'make-way' && series.first) await makeWay(tx, setting, date, reason)
    const answer = await bookDay(tx, setting, date, keyOf(series, date))
    if (!answer.ok) return answer
    booked.push(date)
  }
  if (booked.length > 0) {
    const deed = { centreId: series.centreId, personId: who.id, at: now, subjectId: id }
    await logDeed(tx, { ...deed, action: 'book-series', after: { dates: booked } })
  }
  return { ok: true } as const
}

/** Which of these days have neither a booking, whatever became of it, nor a gap. */
async function undecided(tx: Db, series: Series, zone: string, dates: LocalDate[]): Promise<LocalDate[]> {
  const [first, last] = [dates[0], dates.at(-1)]
  if (!first || !last) return []
  const span = {
    start: spanOn(first, series.pattern, zone).start,
    end: spanOn(last, series.pattern, zone).end,
  }
  const bookings = await store.bookingsOf(tx, series, span)
  const there = new Set(bookings.map(({ start }) => localDate(start, zone)))
  const keys = await store.keysOf(
    tx,
    series,
    dates.map((date) => keyOf(series, date)),
  )
  const gaps = await store.gapsOf(tx, series.id)
  return dates.filter((date) => !there.has(date) && !gaps.has(date) && !keys.has(keyOf(series, date)))
}
