import { dayMs, type Instant, instant, minuteMs } from '~/lib/time'
import { type Component, propertiesOf, propertyOf } from './ical-text'
import { type Local, readTime, readTimes } from './ical-time'
import { NotUnderstood } from './not-understood'
import { recur } from './recurrence'
import { type Rule, readRule } from './recurrence-rule'

/** A stretch of a zone's year: from when, and how far its clock then stands before Greenwich. */
export interface Observance {
  /** On the clock that stood until then. */
  first: Local
  more: Local[]
  rule: Rule | null
  fromMs: number
  toMs: number
}

/**
 * STANDARD and DAYLIGHT of a VTIMEZONE (RFC 5545 3.6.5).
 * @throws NotUnderstood
 */
export function readObservances({ parts, ...zone }: Component): Observance[] {
  const read = parts
    .filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT')
    .map((part) => {
      const start = propertyOf(part, 'DTSTART')
      const rule = propertyOf(part, 'RRULE')
      return {
        first: readTime(start?.value ?? '', { parameters: new Map() }).local,
        more: propertiesOf(part, 'RDATE')
          .flatMap(readTimes)
          .map(({ local }) => local),
        rule: rule ? readRule(rule.value) : null,
        fromMs: offset(propertyOf(part, 'TZOFFSETFROM')?.value ?? ''),
        toMs: offset(propertyOf(part, 'TZOFFSETTO')?.value ?? ''),
      }
    })
  if (read.length === 0) throw new NotUnderstood('zone', propertyOf({ parts, ...zone }, 'TZID')?.value)
  return read
}

/** `+0100`, to milliseconds. */
function offset(text: string): number {
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(text.trim()) ?? []
  if (!sign) throw new NotUnderstood('zone', text)
  const ms = (Number(hours) * 60 + Number(minutes)) * minuteMs + Number(seconds) * 1000
  return sign === '-' ? -ms : ms
}

/** The clock of such a zone. A time that it skips is read as before the change; of two, the first is taken. */
export function zoneOfObservances(observances: Observance[]): (local: Local) => Instant {
  const years = new Map<number, Change[]>()
  return (local) => {
    const year = new Date(local).getUTCFullYear()
    const changes = years.get(year) ?? changesAround(observances, year)
    years.set(year, changes)
    const last = changes.findLast(({ at }) => at <= local)
    if (!last) return instant(local - (observances.toSorted(byFirst)[0]?.fromMs ?? 0))
    const skipped = local < last.at + (last.toMs - last.fromMs)
    return instant(local - (skipped ? last.fromMs : last.toMs))
  }
}

const byFirst = (a: Observance, b: Observance) => a.first - b.first

interface Change {
  at: Local
  fromMs: number
  toMs: number
}

/** Of each observance the last change before a year, and those in it. */
function changesAround(observances: Observance[], year: number): Change[] {
  const to = (Date.UTC(year + 1, 0, 1) + dayMs) as Local
  return observances
    .flatMap(({ first, more, rule, fromMs, toMs }) => {
      const from = (Date.UTC(year - 2, 0, 1) - dayMs) as Local
      const until = rule?.until
      // UNTIL of a zone is a moment of UTC.
      const isPast = (at: Local) => until != null && at - (until.kind === 'utc' ? fromMs : 0) > until.local
      const repeated = rule ? recur(rule, first, { from, to }, isPast, { left: 20_000 }) : []
      // What no longer repeats counts on, for ever.
      const last = rule && repeated.length === 0 ? lastOf(rule, first, to, isPast) : []
      return [first, ...more, ...repeated, ...last].map((at) => ({ at, fromMs, toMs }))
    })
    .filter(({ at }) => at < to)
    .sort((a, b) => a.at - b.at)
}

const lastOf = (rule: Rule, first: Local, to: Local, isPast: (at: Local) => boolean) =>
  recur(rule, first, { from: first, to }, isPast, { left: 20_000 }).slice(-1)
