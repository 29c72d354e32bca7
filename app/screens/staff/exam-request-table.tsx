import type { DeskRequest } from '~/exams/list-desk-requests.server'
import { dayAndSpan, fullDay } from '~/i18n/format'
import { untilIn } from '~/i18n/moment'
import { useLanguage, useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { ExamState } from './exam-state'

interface TableProps {
  centre: { id: string; timeZone: string }
  requests: readonly DeskRequest[]
}

/** Requests of a centre, a row each; on a phone a card each. */
export function ExamRequestTable({ centre, requests }: TableProps) {
  const text = useText()
  const heads = (['exam', 'when', 'state', 'by'] as const).map((head) => text(`examDesk.heads.${head}`))
  return (
    <table className="w-full text-left max-sm:block">
      <thead className="bg-surface max-sm:sr-only">
        <tr>
          <th scope="col" className="p-2">
            {text('examDesk.heads.who')}
          </th>
          {heads.map((head) => (
            <th key={head} scope="col" className="p-2">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {requests.map((one) => (
          <Row key={one.id} centre={centre} request={one} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ centre, request }: { centre: TableProps['centre']; request: DeskRequest }) {
  const text = useText()
  const { sitting, university } = request
  const course = sitting.courseName || sitting.courseCode
  return (
    <tr className="border-b border-rule align-baseline max-sm:grid max-sm:gap-1 max-sm:py-3">
      <th scope="row" className="p-2 font-semibold max-sm:p-0">
        <a href={paths.examRequestAt(centre.id, request.id)} className="inline-flex min-h-11 items-center">
          {request.who}
        </a>
      </th>
      <td className="p-2 max-sm:p-0">{text('examDesk.exam', { course, university })}</td>
      <td className="p-2 max-sm:p-0">
        <ExamTime request={request} zone={centre.timeZone} />
      </td>
      <td className="p-2 max-sm:p-0">
        <ExamState state={request.state} />
      </td>
      <td className="p-2 max-sm:p-0">
        <Until at={request.answerBy} zone={centre.timeZone} />
      </td>
    </tr>
  )
}

/** When it is written here; or its day, while the clock time is to come. */
export function ExamTime({
  request: { startsAt, endsAt, sitting },
  zone,
}: {
  request: Pick<DeskRequest, 'startsAt' | 'endsAt'> & { sitting: Pick<DeskRequest['sitting'], 'date'> }
  zone: string
}) {
  const [text, language] = [useText(), useLanguage()]
  if (startsAt === null || endsAt === null)
    return text('examDesk.timeToCome', { day: fullDay(sitting.date, language) })
  return dayAndSpan({ start: startsAt, end: endsAt }, zone, language)
}

function Until({ at, zone }: { at: DeskRequest['answerBy']; zone: string }) {
  const [text, language] = [useText(), useLanguage()]
  if (at === null) return null
  return text('examDesk.until', { when: untilIn(at, zone, language) })
}
