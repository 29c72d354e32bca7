import type { OfficeRequest } from '~/exams/university-requests.server'
import { dayAndSpan, fullDay } from '~/i18n/format'
import { momentIn, untilIn } from '~/i18n/moment'
import { useLanguage, useText } from '~/i18n/speech'
import { paths } from '~/paths'

interface TableProps {
  rows: readonly OfficeRequest[]
  /** Those that were ticked when a form came back. */
  ticked: readonly string[]
}

/** Requests for a university's exams, a row each; on a phone a card each. */
export function RequestTable({ rows, ticked }: TableProps) {
  const text = useText()
  return (
    <table className="w-full text-left max-sm:block">
      <caption className="sr-only">{text('examAnswers.queue.caption')}</caption>
      <thead className="bg-surface max-sm:sr-only">
        <tr>
          {(['who', 'exam', 'centre', 'by', 'state'] as const).map((head) => (
            <th key={head} scope="col" className="p-2">
              {text(`examAnswers.queue.head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <Row key={row.id} row={row} isTicked={ticked.includes(row.id)} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, isTicked }: { row: OfficeRequest; isTicked: boolean }) {
  const [text, language] = [useText(), useLanguage()]
  const { startsAt, endsAt, centre, answerBy } = row
  const when =
    startsAt !== null && endsAt !== null
      ? dayAndSpan({ start: startsAt, end: endsAt }, centre.zone, language)
      : text('examLetters.later', { day: fullDay(row.date, language) })
  return (
    <tr className="border-b border-rule align-top max-sm:grid max-sm:gap-1 max-sm:py-3">
      <th scope="row" className="p-2 font-normal max-sm:p-0">
        <Learner row={row} isTicked={isTicked} />
      </th>
      <td className="p-2 max-sm:p-0">
        <p className="font-semibold">{row.course}</p>
        <p>{when}</p>
        {row.examCode && <p>{row.examCode}</p>}
        {row.extraMinutes > 0 && <p>{text('examAnswers.queue.extra', { minutes: row.extraMinutes })}</p>}
      </td>
      <td className="p-2 max-sm:p-0">
        <Centre row={row} />
      </td>
      <td className="p-2 tabular-nums max-sm:p-0">
        <span className="sm:hidden">{text('examAnswers.queue.head.by')}: </span>
        {answerBy === null ? '–' : untilIn(answerBy, centre.zone, language)}
      </td>
      <td className="p-2 max-sm:p-0">
        <State row={row} />
      </td>
    </tr>
  )
}

function Learner({ row, isTicked }: { row: OfficeRequest; isTicked: boolean }) {
  const text = useText()
  const { learner, reference, course, id, isOpen } = row
  const who = learner?.name ?? text('examAnswers.queue.hidden', { reference })
  return (
    <span className="flex gap-3">
      {isOpen && (
        <input
          type="checkbox"
          name="request"
          value={id}
          defaultChecked={isTicked}
          aria-label={text('examAnswers.queue.choose', { who, exam: course })}
          className="mt-1 size-6 shrink-0 accent-primary"
        />
      )}
      <span className="grid [overflow-wrap:anywhere]">
        <strong>{who}</strong>
        {learner && <span className="text-sm">{learner.email}</span>}
        <span className="text-muted tabular-nums">{reference}</span>
      </span>
    </span>
  )
}

/** What is known of whoever would host it. */
function Centre({ row: { centre, isSeatHeld, centreOk } }: { row: OfficeRequest }) {
  const text = useText()
  const says = centreOk === null ? 'none' : centreOk ? 'yes' : 'no'
  return (
    <>
      <p className="font-semibold">{centre.name}</p>
      <p>{text(`examAnswers.queue.kinds.${centre.kind}`)}</p>
      <p>{text('examAnswers.queue.host', { says: text(`examAnswers.queue.says.${says}`) })}</p>
      <p>{text(`examAnswers.queue.seat.${isSeatHeld ? 'held' : 'none'}`)}</p>
      <a href={paths.centreExams(centre.id)} className="inline-block py-2">
        {text('examAnswers.queue.rules')}
      </a>
    </>
  )
}

/** Where it stands, and what was answered, when and by whom. */
function State({ row }: { row: OfficeRequest }) {
  const [text, language] = [useText(), useLanguage()]
  const { state, universityOk, universityOkAt, universityOkBy, reason, anonymityCode, centre } = row
  return (
    <>
      <p className="font-semibold">{text(`examAnswers.states.${state}`)}</p>
      {universityOk !== null && (
        <p>
          {text(`examAnswers.stands.${universityOk ? 'yes' : 'no'}`)}{' '}
          {universityOkAt !== null && momentIn(universityOkAt, centre.zone, language)}
          {universityOkBy && `, ${universityOkBy}`}
        </p>
      )}
      {anonymityCode && <p>{text('examAnswers.stands.code', { code: anonymityCode })}</p>}
      {universityOk === false && reason && <p>{reason}</p>}
    </>
  )
}
