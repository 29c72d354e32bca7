import type { Language } from '~/i18n/language'
import { momentIn } from '~/i18n/moment'
import { textIn } from '~/i18n/text'
import { csvOf } from '~/lib/csv'
import type { OfficeRequest } from './university-requests.server'

const heads = [
  'reference',
  'who',
  'email',
  'course',
  'exam',
  'date',
  'start',
  'centre',
  'extra',
  'answer',
  'at',
  'by',
  'code',
  'reason',
  'state',
] as const

/** Requests and answers as a file: one a row, names as the office may see them. */
export function officeCsv(requests: readonly OfficeRequest[], language: Language): string {
  const text = textIn(language)
  const moment = (at: OfficeRequest['answerBy'], zone: string) =>
    at === null ? '' : momentIn(at, zone, language)
  const rows = requests.map((one) => {
    const says = one.universityOk === null ? 'none' : one.universityOk ? 'yes' : 'no'
    return [
      one.reference,
      one.learner?.name ?? text('examAnswers.queue.hidden', { reference: one.reference }),
      one.learner?.email ?? '',
      one.course,
      one.examCode,
      one.date,
      moment(one.startsAt, one.centre.zone),
      one.centre.name,
      one.extraMinutes,
      text(`examAnswers.queue.says.${says}`),
      moment(one.universityOkAt, one.centre.zone),
      one.universityOkBy,
      one.anonymityCode,
      one.reason,
      text(`examAnswers.states.${one.state}`),
    ]
  })
  return csvOf([heads.map((head) => text(`examAnswers.csv.head.${head}`)), ...rows])
}
