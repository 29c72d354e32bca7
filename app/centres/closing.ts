import type { Id } from '~/lib/id'
import type { Span } from '~/lib/span'
import { addDays, dayBounds, isDate, type LocalDate, localDate, wallTime } from '~/lib/time'
import type { CentreId } from './centre'
import { type ClosureRule, closedDays, type Holidays } from './closure-rules'
import type { SpaceId } from './space'

export type ClosureId = Id<'closure'>
export type ClosureRuleId = Id<'closure-rule'>

/** A closure as staff keep it: of the centre, of a space, or of some places of a space. */
export interface KeptClosure extends Span {
  id: ClosureId
  centreId: CentreId
  spaceId: SpaceId | null
  /** Of the space: these places only, which `holdId` keeps from others. */
  places: number[] | null
  holdId: Id<'hold'> | null
  reason: string
  /** The rule that made it. */
  ruleId: ClosureRuleId | null
}

/** A rule that a centre keeps, and the days that it is not to close after all. */
export interface KeptRule {
  id: ClosureRuleId
  centreId: CentreId
  rule: ClosureRule
  /** First days of closures that staff took away one by one. */
  except: LocalDate[]
  reason: string
}

/** So far ahead rules become closures: as far as anybody may book, and more. */
export const monthsAhead = 18

/** Half a year more than a year from a day. */
export const lastDayAhead = (today: LocalDate) => addDays(today, Math.round(monthsAhead * 30.5))

/** The years in which runs of days may begin that touch the time ahead. */
export function yearsAhead(today: LocalDate): number[] {
  const [first, last] = [Number(today.slice(0, 4)) - 1, Number(lastDayAhead(today).slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/**
 * When a rule closes a centre from a day until eighteen months later, first first: whole days of the
 * centre's wall clock. Runs that began before the day and are not over are among them.
 * @param holidays of `yearsAhead`, by year
 */
export function closuresBy(
  { rule, except }: Pick<KeptRule, 'rule' | 'except'>,
  today: LocalDate,
  holidays: ReadonlyMap<number, Holidays>,
  zone: string,
): Span[] {
  const last = lastDayAhead(today)
  return yearsAhead(today)
    .flatMap((year) => {
      const known = holidays.get(year)
      return known ? closedDays(rule, year, known) : []
    })
    .filter(({ from, to }) => to >= today && from <= last && !except.includes(from))
    .map(({ from, to }) => ({ start: dayBounds(from, zone).start, end: dayBounds(to, zone).end }))
}

/** The day on which a closure begins where the centre is. */
export const firstDay = ({ start }: Span, zone: string): LocalDate => localDate(start, zone)

/** Reads places as people write them: "3, 5–7" → 3, 5, 6, 7; null when it is none. */
export function parsePlaces(text: string): number[] | null {
  const found = new Set<number>()
  for (const part of text.split(/[,;\s]+/).filter(Boolean)) {
    const range = /^(\d{1,3})(?:[-–](\d{1,3}))?$/.exec(part)
    if (!range) return null
    const [from, to] = [Number(range[1]), Number(range[2] ?? range[1])]
    if (from < 1 || to < from) return null
    for (let place = from; place <= to; place += 1) found.add(place)
  }
  return [...found].sort((a, b) => a - b)
}

/** A closure's times as staff write them: days, and hours where it is not for whole days. */
export interface WrittenTime {
  from: LocalDate
  /** Empty: one day. */
  to: LocalDate | null
  /** Minutes since midnight; null: the whole first day, or the whole last day. */
  fromMinute: number | null
  toMinute: number | null
}

/** The span of a closure as written, in the centre's zone. */
export function writtenSpan({ from, to, fromMinute, toMinute }: WrittenTime, zone: string): Span {
  const last = to ?? from
  return {
    start: wallTime(from, fromMinute ?? 0, zone),
    end: toMinute === null ? dayBounds(last, zone).end : wallTime(last, toMinute, zone),
  }
}

/** Is this a day-and-month of some year, `MM-DD`? */
export const isYearDay = (text: string) => /^\d\d-\d\d$/.test(text) && isDate(`2024-${text}`)
