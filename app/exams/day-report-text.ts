import { timeOfDay } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { CsvCell } from '~/lib/csv'
import type { Instant } from '~/lib/time'
import type { DeviationKind } from './day-deviation'
import type { Outcome } from './day-report'
import type { IdentityKind } from './day-rules'

interface Told {
  centre: { timeZone: string }
  learners: {
    who: string
    reference: string
    anonymityCode: string
    courseCode: string
    examCode: string
    outcome: Outcome
    start: Instant
    end: Instant
    seatedAt: Instant | null
    leftAt: Instant | null
    identityKind: IdentityKind | null
    reason: string
  }[]
  deviations: { kind: DeviationKind; text: string; at: Instant; who: string | null }[]
}

const columns = [
  'who',
  'reference',
  'code',
  'course',
  'exam',
  'outcome',
  'start',
  'end',
  'seated',
  'left',
  'identity',
  'reason',
] as const

/** A report as the rows of a file: attendance, then what did not go as it should. */
export function reportRows({ learners, deviations, centre }: Told, language: Language): CsvCell[][] {
  const text = textIn(language)
  const time = (at: Instant | null) => (at === null ? '' : timeOfDay(at, centre.timeZone, language))
  const attendance = learners.map((one) => [
    one.who,
    one.reference,
    one.anonymityCode,
    one.courseCode,
    one.examCode,
    text(`examDay.reports.outcomes.${one.outcome}`),
    time(one.start),
    time(one.end),
    time(one.seatedAt),
    time(one.leftAt),
    one.identityKind ? text(`examDay.kindsOfId.${one.identityKind}`) : '',
    one.reason,
  ])
  const deviated = deviations.map((one) => [
    time(one.at),
    text(`examDay.kinds.${one.kind}`),
    one.who ?? text('examDay.reports.all'),
    one.text,
  ])
  return [
    columns.map((head) => text(`examDay.reports.heads.${head}`)),
    ...attendance,
    [],
    [text('examDay.reports.deviations')],
    ...deviated,
  ]
}
