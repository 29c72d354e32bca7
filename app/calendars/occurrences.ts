import type { Span } from '~/lib/span'
import { dayMs, type Instant, later } from '~/lib/time'
import type { Property } from './ical-text'
import { type Length, type Local, readDuration, readTime, readTimes, type Written } from './ical-time'
import { NotUnderstood } from './not-understood'
import type { Event } from './outside-event'
import { type Budget, recur } from './recurrence'
import { type Rule, readRule } from './recurrence-rule'
import { type Clock, clockIn } from './zones'

/** One time of an outside event. */
export interface Occurrence extends Span {
  /** UID and, of one of several, which: the same as long as it is the same time of the same event. */
  key: string
  title: string
}

/** What the times of events are worked out with. */
export interface Looking {
  within: Span
  /** Of the centre. */
  zone: string
  clockOf: (tzid: string) => Clock
  home: Clock
  budget: Budget
}

/**
 * When one event takes place within the span, with what differs at some of its times.
 * @throws NotUnderstood
 */
export function occurrencesOf(master: Event | null, overrides: Event[], looking: Looking): Occurrence[] {
  const replaced = new Map(
    overrides.map((one) => [clockFor(one.recurrenceId as Property, looking).at, one] as const),
  )
  const own = (master?.blocks ? timesOf(master, looking) : []).filter(({ which }) => !replaced.has(which))
  const others = [...replaced]
    .filter(([, event]) => event.blocks)
    .flatMap(([which, event]) => single(event, looking).map((span) => ({ which, span, event })))
  const uid = (master ?? overrides[0])?.uid ?? ''
  const repeats = (master !== null && isRepeated(master)) || overrides.length > 0
  return [...own.map((one) => ({ ...one, event: master as Event })), ...others]
    .filter(({ span }) => span.start < looking.within.end && span.end > looking.within.start)
    .filter(({ span }) => span.start < span.end)
    .map(({ which, span, event }) => ({
      ...span,
      key: repeats ? `${uid}/${new Date(which).toISOString()}` : uid,
      title: event.title,
    }))
}

const isRepeated = ({ rule, extra }: Event) => rule !== null || extra.length > 0

/** A written time as a moment, on the clock that it is written for. */
function clockFor(property: Property, looking: Looking): Timed {
  return timed(readTime(property.value, property), looking)
}

interface Timed {
  written: Written
  clock: Clock
  at: Instant
}

function timed(written: Written, { clockOf, home }: Looking): Timed {
  const clock: Clock =
    written.kind === 'utc' ? inGreenwich : written.zone === null ? home : clockOf(written.zone)
  return { written, clock, at: clock(written.local) }
}

const inGreenwich = clockIn('UTC')

/** An event that takes place once. */
function single(event: Event, looking: Looking): Span[] {
  const start = clockFor(event.start, looking)
  return [{ start: start.at, end: endOf(start.written.local, start, lengthOf(event, start, looking)) }]
}

function endOf(local: Local, { clock }: Timed, { days, ms }: Length): Instant {
  return later(clock((local + days * dayMs) as Local), ms)
}

/** How long it lasts. A day without an end lasts the day, a clock without one no time (RFC 5545 3.6.1). */
function lengthOf(event: Event, start: Timed, looking: Looking): Length {
  const isDay = start.written.kind === 'day'
  if (event.duration) {
    const length = readDuration(event.duration.value)
    if (isDay && length.ms > 0) throw new NotUnderstood('time', event.duration.value)
    return isDay && length.days === 0 ? { days: 1, ms: 0 } : length
  }
  if (!event.end) return { days: isDay ? 1 : 0, ms: 0 }
  const end = clockFor(event.end, looking)
  if ((end.written.kind === 'day') !== isDay) throw new NotUnderstood('time', event.end.value)
  if (isDay) return { days: Math.max(1, (end.written.local - start.written.local) / dayMs), ms: 0 }
  if (end.at < start.at) throw new NotUnderstood('time', event.end.value)
  return { days: 0, ms: end.at - start.at }
}

/** Every time of an event, each with the moment at which it should begin by its rule. */
function timesOf(event: Event, looking: Looking): { which: Instant; span: Span }[] {
  const start = clockFor(event.start, looking)
  const length = lengthOf(event, start, looking)
  const rule = event.rule ? readRule(event.rule.value) : null
  const locals = rule ? byRule(rule, start, length, looking) : [start.written.local]
  const extra = event.extra.flatMap(readTimes).map((written) => extraOf(written, start, looking))
  const except = exceptions(event.except.flatMap(readTimes), looking)
  const times = new Map<Instant, Instant>()
  for (const local of locals) {
    const at = start.clock(local)
    if (!except(at, local)) times.set(at, endOf(local, start, length))
  }
  for (const one of extra) {
    if (!except(one.at, one.written.local)) times.set(one.at, endOf(one.written.local, one, length))
  }
  return [...times].map(([which, end]) => ({ which, span: { start: which, end } }))
}

function byRule(rule: Rule, start: Timed, length: Length, looking: Looking): Local[] {
  const { within, budget } = looking
  // No clock is farther from Greenwich than a day; what is too early or too late is sorted out later.
  const from = (within.start - (length.days + 2) * dayMs - length.ms) as Local
  const to = (within.end + 2 * dayMs) as Local
  return recur(rule, start.written.local, { from, to }, ending(rule, start), budget)
}

/** Has a rule ended before this time of its clock? UNTIL is inclusive. */
function ending({ until }: Rule, { clock }: Timed): (local: Local) => boolean {
  if (!until) return () => false
  if (until.kind === 'utc') return (local) => clock(local) > until.local
  if (until.kind === 'day') return (local) => local >= until.local + dayMs
  return (local) => local > until.local
}

function extraOf(written: Written, start: Timed, looking: Looking): Timed {
  if ((written.kind === 'day') !== (start.written.kind === 'day')) throw new NotUnderstood('time', 'RDATE')
  return timed(written, looking)
}

/** EXDATE names a time; some name only the day of one, and mean the time. */
function exceptions(all: Written[], looking: Looking) {
  const days = new Set(all.filter(({ kind }) => kind === 'day').map(({ local }) => local))
  const moments = new Set<number>(
    all.filter(({ kind }) => kind !== 'day').map((one) => timed(one, looking).at),
  )
  return (at: Instant, local: Local) =>
    moments.has(at) || days.has((Math.floor(local / dayMs) * dayMs) as Local)
}
