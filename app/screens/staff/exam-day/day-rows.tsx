import type { DayLearner } from '~/exams/day-list.server'
import { sek, timeOfDay, timeSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { Status } from '~/ui/status'
import { DayActs } from './day-acts'

interface DayRowsProps {
  session: string
  learners: DayLearner[]
  zone: string
}

/** Everybody who writes, by place. */
export function DayRows({ session, learners, zone }: DayRowsProps) {
  const text = useText()
  return (
    <table aria-label={text('examDay.list')} className="w-full border-collapse text-left">
      <thead className="bg-surface text-sm">
        <tr>
          {(['place', 'who', 'exam', 'how'] as const).map((head) => (
            <th
              key={head}
              scope="col"
              className={`px-2 py-1.5 sm:px-3 ${head === 'exam' ? 'hidden md:table-cell' : ''}`}
            >
              {text(`examDay.heads.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {learners.map((one) => (
          <Row key={one.id} one={one} session={session} zone={zone} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ one, session, zone }: { one: DayLearner; session: string; zone: string }) {
  const text = useText()
  return (
    <tr className="border-b border-rule align-top">
      <td className="w-10 px-2 py-2 text-lg font-bold tabular-nums sm:w-14 sm:px-3">{one.place ?? '–'}</td>
      <th scope="row" className="px-2 py-2 font-normal wrap-anywhere sm:px-3">
        <span className="font-semibold">{one.who}</span>{' '}
        <span className="reference text-sm text-muted">{one.reference}</span>
        {one.arrangement && (
          <strong className="block">{text('examDay.arrangement', { what: one.arrangement })}</strong>
        )}
        <Unpaid one={one} />
        <div className="md:hidden">
          <Exam one={one} zone={zone} />
        </div>
      </th>
      <td className="hidden px-3 py-2 md:table-cell">
        <Exam one={one} zone={zone} />
      </td>
      <td className="w-40 px-2 py-2 sm:w-72 sm:px-3 lg:w-96">
        <div className="grid gap-2">
          <How one={one} zone={zone} />
          <div className="flex flex-wrap gap-2">
            <DayActs session={session} learner={one} />
          </div>
        </div>
      </td>
    </tr>
  )
}

function Unpaid({ one }: { one: DayLearner }) {
  const [text, language] = [useText(), useLanguage()]
  if (one.unpaid === null || !one.isExpected) return null
  return (
    <span className="block font-semibold text-danger">
      {text('examDay.unpaid', { amount: sek(one.unpaid, language) })}
    </span>
  )
}

/** What they write, when, and with what. */
function Exam({ one, zone }: { one: DayLearner; zone: string }) {
  const [text, language] = [useText(), useLanguage()]
  const { courseCode, examCode, tool, aids } = one.exam
  const lines = [
    [courseCode, examCode, one.university.short].filter(Boolean).join(', '),
    one.extraMinutes > 0 ? text('examDay.extra', { minutes: String(one.extraMinutes) }) : '',
    tool && text('examDay.tool', { tool }),
    aids && text('examDay.aids', { aids }),
    one.phone && text('examDay.contact', { phone: one.phone }),
  ].filter(Boolean)
  return (
    <>
      <span className="block font-semibold whitespace-nowrap">{timeSpan(one, zone, language)}</span>
      {lines.map((line) => (
        <span key={line} className="block text-sm wrap-anywhere">
          {line}
        </span>
      ))}
    </>
  )
}

const shapes: Partial<Record<DayLearner['state'], Parameters<typeof Status>[0]['kind']>> = {
  'payment-due': 'late',
  conflict: 'late',
  seated: 'confirmed',
  'handed-in': 'done',
  sent: 'done',
  acknowledged: 'done',
  closed: 'done',
  'left-without-answer': 'waiting',
  interrupted: 'offered',
  'refused-entry': 'declined',
  'no-show': 'no-show',
}

/** How somebody stands: word, shape and colour, and since when. */
function How({ one, zone }: { one: DayLearner; zone: string }) {
  const [text, language] = [useText(), useLanguage()]
  if (one.outSince !== null) {
    const time = timeOfDay(one.outSince, zone, language)
    return <Status kind="requested">{text('examDay.out', { time })}</Status>
  }
  const state = text(`examDay.states.${one.state}`)
  const at = one.state === 'seated' ? one.seatedAt : (one.handedInAt ?? one.leftAt)
  const time = at === null ? '' : timeOfDay(at, zone, language)
  const said = !time ? state : text(one.state === 'seated' ? 'examDay.since' : 'examDay.at', { state, time })
  return (
    <>
      <Status kind={shapes[one.state] ?? 'coming'}>{said}</Status>
      {one.state === 'refused-entry' && one.reason && <span className="text-sm">{one.reason}</span>}
    </>
  )
}
