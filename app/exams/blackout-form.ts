import { isYearDay } from '~/centres/closing'
import { type ClosureRule, type HolidayKey, holidayKeys } from '~/centres/closure-rules'
import { besidePrefix, mostBesides } from './form-fields'
import type { FormReader } from './form-reader'

/** Reads days without exams. */
export function readBlackouts(read: FormReader): ClosureRule[] {
  const days = holidayKeys.filter((key) => read.all('blackDays').includes(key))
  return [
    ...(days.length > 0 ? [{ kind: 'holidays', days } as const] : []),
    ...(read.line('blackSqueeze') === 'ja' ? [{ kind: 'squeeze-days' } as const] : []),
    ...readRuns(
      read,
      'blackDates',
      'yearDays',
      /^(\d\d-\d\d)(?:\s*[–—]\s*(\d\d-\d\d))?$/,
      isYearDay,
      (from, to) => ({
        kind: 'dates',
        from,
        to,
      }),
    ),
    ...readBesides(read),
    ...readRuns(read, 'blackWeeks', 'weeks', /^(\d{1,2})(?:\s*[-–—]\s*(\d{1,2}))?$/, isWeek, (from, to) => ({
      kind: 'weeks',
      from: Number(from),
      to: Number(to),
    })),
  ]
}

const isWeek = (typed: string) => Number(typed) >= 1 && Number(typed) <= 53

/** Reads "29–31, 52": runs with commas between. */
function readRuns(
  read: FormReader,
  name: string,
  because: string,
  pattern: RegExp,
  isOne: (typed: string) => boolean,
  ruleOf: (from: string, to: string) => ClosureRule,
): ClosureRule[] {
  const parts = read
    .line(name, 300)
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
  return parts.flatMap((part) => {
    const [, from = '', to = from] = pattern.exec(part) ?? []
    if (isOne(from) && isOne(to)) return [ruleOf(from, to)]
    read.fault(name, because)
    return []
  })
}

function readBesides(read: FormReader): ClosureRule[] {
  return Array.from({ length: mostBesides }, (_, at) => besidePrefix(at + 1)).flatMap((prefix) => {
    const days = read.number(prefix, 30, 1)
    const day = holidayKeys.find((key) => key === read.line(`${prefix}-day`))
    if (days === null && !day) return []
    if (!day) read.fault(`${prefix}-day`, 'holiday')
    if (days === null) read.fault(prefix, 'number')
    const sign = read.line(`${prefix}-side`) === 'after' ? 1 : -1
    return day && days !== null ? [{ kind: 'beside', day, days: sign * days } as const] : []
  })
}

/** Days without exams as the form writes them; lists of ticked boxes have commas between. */
export function typedBlackouts(rules: readonly ClosureRule[]): Record<string, string> {
  const of = <Kind extends ClosureRule['kind']>(kind: Kind) =>
    rules.filter((rule): rule is Extract<ClosureRule, { kind: Kind }> => rule.kind === kind)
  const run = ({ from, to }: { from: string | number; to: string | number }) =>
    from === to ? String(from) : `${from}–${to}`
  const days: HolidayKey[] = of('holidays').flatMap((rule) => rule.days)
  return {
    blackDays: days.join(','),
    blackSqueeze: of('squeeze-days').length > 0 ? 'ja' : '',
    blackDates: of('dates').map(run).join(', '),
    blackWeeks: of('weeks').map(run).join(', '),
    ...Object.fromEntries(
      of('beside').flatMap((rule, at) => [
        [besidePrefix(at + 1), String(Math.abs(rule.days))],
        [`${besidePrefix(at + 1)}-day`, rule.day],
        [`${besidePrefix(at + 1)}-side`, rule.days > 0 ? 'after' : 'before'],
      ]),
    ),
  }
}
