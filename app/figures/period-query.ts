import { isDate, type LocalDate } from '~/lib/time'
import { type Comparison, type Days, daysOf, faultOf, type Period, type PeriodKind, periodOf } from './period'

/** Periods and comparisons as addresses say them. */
export const periodWords = {
  month: 'manad',
  'last-month': 'forra-manaden',
  term: 'termin',
  year: 'ar',
  own: 'egen',
} as const satisfies Record<PeriodKind, string>

export const comparisonWords = { before: 'fore', 'year-ago': 'i-fjol' } as const satisfies Record<
  Comparison,
  string
>

const keyOf = <K extends string>(words: Record<K, string>, word: string | null) =>
  (Object.keys(words) as K[]).find((key) => words[key] === word)

/** What an address asks for. */
export interface AskedPeriod {
  period: Period
  /** Why own dates were not followed: this month is shown. */
  fault: 'order' | 'too-long' | 'no-date' | null
}

/**
 * Reads what period an address asks for; whatever it does not say, or says so that it cannot be
 * understood, is this month held against the one before.
 * @param today where the centre is
 */
export function readPeriod(query: URLSearchParams, today: LocalDate): AskedPeriod {
  const kind = keyOf(periodWords, query.get('period')) ?? 'month'
  const comparison = keyOf(comparisonWords, query.get('mot')) ?? 'before'
  const thisMonth = periodOf('month', daysOf('month', today), comparison)
  if (kind === 'own') {
    const [from, to] = [query.get('fran') ?? '', query.get('till') ?? '']
    if (!isDate(from) || !isDate(to)) return { period: thisMonth, fault: 'no-date' }
    const fault = faultOf({ from, to })
    return { period: fault ? thisMonth : periodOf('own', { from, to }, comparison), fault }
  }
  const asked = query.get('dag') ?? ''
  return { period: periodOf(kind, daysOf(kind, isDate(asked) ? asked : today), comparison), fault: null }
}

type PeriodDays = { dag: string } | { fran: string; till: string }

/** A period as `readPeriod` reads it: the address holds it, whatever day it is opened on. */
export function periodQuery({
  kind,
  comparison,
  from,
  to,
}: Days & Pick<Period, 'kind' | 'comparison'>): Record<'period' | 'mot', string> & PeriodDays {
  const mot = comparisonWords[comparison]
  if (kind === 'own') return { period: periodWords.own, fran: from, till: to, mot }
  return { period: periodWords[kind === 'last-month' ? 'month' : kind], dag: from, mot }
}
