import { TZDate } from '@date-fns/tz'
import { getISOWeek, getISOWeekYear } from 'date-fns'

/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly __instant: true }
/** A calendar day somewhere, `yyyy-mm-dd`. */
export type LocalDate = string & { readonly __date: true }

/** Where the product is at home: for moments and days that belong to no centre. */
export const homeZone = 'Europe/Stockholm'

export const minuteMs = 60_000
export const quarterMs = 15 * minuteMs
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** The years that a wish may lie in; outside them a time is a slip of the keyboard. */
const firstInstant = Date.UTC(2000, 0, 1)
const lastInstant = Date.UTC(2200, 0, 1)

/** This number as an instant. */
export const instant = (ms: number) => ms as Instant

/** The instant so many ms later (or earlier, below zero). */
export const later = (at: Instant, ms: number) => (at + ms) as Instant

/** The first of two instants. */
export const earlierOf = (a: Instant, b: Instant) => Math.min(a, b) as Instant

/** The last of two instants. */
export const laterOf = (a: Instant, b: Instant) => Math.max(a, b) as Instant

/** The 15-minute step of UTC that holds this instant; daylight saving cannot touch it. */
export const quarterOf = (at: Instant) => Math.floor(at / quarterMs)

/** Where a quarter begins. */
export const quarterStart = (quarter: number) => (quarter * quarterMs) as Instant

/** Does this instant fall on a whole quarter? */
export const isQuarter = (at: Instant) => at % quarterMs === 0

/**
 * Reads ISO 8601 with an offset or Z, between the years 2000 and 2200. Null for anything else:
 * a time without an offset is not a moment.
 */
export function parseInstant(text: string): Instant | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text)) return null
  const ms = Date.parse(text)
  if (Number.isNaN(ms) || ms < firstInstant || ms >= lastInstant) return null
  // Date.parse rolls 31 February over into March: the day that comes out must be the day that went in.
  return isDate(text.slice(0, 10)) ? instant(ms) : null
}

/** ISO 8601 with Z and without milliseconds, as the API answers. */
export const isoInstant = (at: Instant) => new Date(at).toISOString().replace('.000Z', 'Z')

/** Is this text a day of the calendar, `yyyy-mm-dd`, between 2000 and 2199? */
export function isDate(text: string): text is LocalDate {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The day so many days after. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10) as LocalDate
}

/** Whole days from `a` to `b`. */
export const daysBetween = (a: LocalDate, b: LocalDate) =>
  Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / dayMs)

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekday = (date: LocalDate) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

/** The Monday of the week that holds this day. */
export const mondayOf = (date: LocalDate) => addDays(date, 1 - weekday(date))

/** ISO week, for example `{ year: 2026, week: 53 }`. */
export function isoWeek(date: LocalDate) {
  const day = new Date(`${date}T12:00:00`)
  return { year: getISOWeekYear(day), week: getISOWeek(day) }
}

interface ZonedDay {
  date: LocalDate
  /** Where the day begins, UTC. */
  midnight: Instant
  /** Its length: 23, 24 or 25 hours as a rule. */
  lengthMs: number
}

const days = new Map<string, ZonedDay>()
const daysRemembered = 20_000

function zonedDay(date: LocalDate, zone: string): ZonedDay {
  const key = `${zone}|${date}`
  const known = days.get(key)
  if (known) return known
  const midnight = (day: LocalDate) => {
    const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
    return new TZDate(year, month - 1, dayOfMonth, zone).getTime()
  }
  const start = midnight(date)
  const day = { date, midnight: instant(start), lengthMs: midnight(addDays(date, 1)) - start }
  // Working a day out asks Intl, which is slow; the answer never changes. Bounded, oldest first.
  if (days.size >= daysRemembered) days.delete(days.keys().next().value as string)
  days.set(key, day)
  return day
}

/**
 * The instant of a wall clock time.
 * @param minute minutes of the wall clock since midnight; 1440 and more is the day after (26:00 = 02:00).
 * A time that daylight saving skips is taken as the same distance after midnight's old offset
 * (02:30 → 03:30); of a time that comes twice, the first is taken.
 */
export function wallTime(date: LocalDate, minute: number, zone: string): Instant {
  if (minute >= 1440) return wallTime(addDays(date, Math.floor(minute / 1440)), minute % 1440, zone)
  const day = zonedDay(date, zone)
  const plain = later(day.midnight, minute * minuteMs)
  if (day.lengthMs === dayMs) return plain
  const clock = (at: Instant) => localMinute(at, zone)
  if (localDate(plain, zone) === date && clock(plain) === minute) return plain
  const shifted = later(plain, day.lengthMs - dayMs)
  return localDate(shifted, zone) === date && clock(shifted) === minute ? shifted : plain
}

/** Where a local day begins and ends. */
export function dayBounds(date: LocalDate, zone: string): { start: Instant; end: Instant } {
  const { midnight, lengthMs } = zonedDay(date, zone)
  return { start: midnight, end: later(midnight, lengthMs) }
}

/** The calendar day at this instant in a zone. */
export const localDate = (at: Instant, zone: string): LocalDate => dayAt(at, zone).date

/** Minutes that the wall clock shows at this instant, 0–1439. */
export function localMinute(at: Instant, zone: string): number {
  const day = dayAt(at, zone)
  const since = Math.floor((at - day.midnight) / minuteMs)
  if (day.lengthMs === dayMs) return since
  const shown = new TZDate(at, zone)
  return shown.getHours() * 60 + shown.getMinutes()
}

/** The day that was found last in each zone: hundreds of questions in a row are about the same. */
const found = new Map<string, ZonedDay>()

function dayAt(at: Instant, zone: string): ZonedDay {
  const last = found.get(zone)
  if (last && isWithin(last, at)) return last
  const utc = new Date(at).toISOString().slice(0, 10) as LocalDate
  const near = zonedDay(utc, zone)
  const day = isWithin(near, at) ? near : zonedDay(addDays(utc, at < near.midnight ? -1 : 1), zone)
  found.set(zone, day)
  return day
}

const isWithin = ({ midnight, lengthMs }: ZonedDay, at: Instant) => midnight <= at && at < midnight + lengthMs

/** `HH:MM` to minutes since midnight, null when it is no time of day; 24:00 is allowed as an end. */
export function parseClock(text: string): number | null {
  const found = /^(\d{1,2})[:.](\d\d)$/.exec(text.trim())
  if (!found) return null
  const [hour, minute] = [Number(found[1]), Number(found[2])]
  return hour < 24 && minute < 60 ? hour * 60 + minute : hour === 24 && minute === 0 ? 1440 : null
}

/** Minutes since midnight as `HH:MM`; past midnight it goes on from 00:00. */
export function clock(minute: number): string {
  const within = ((minute % 1440) + 1440) % 1440
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}
