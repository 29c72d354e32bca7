import { timeOfDay, timeSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import type { ExamReport } from './day-report.server'

/** What a university is told of a session: who came, when they left, and what did not go as it should. */
export function ReportPart({ report }: { report: ExamReport }) {
  const text = useText()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <section
        className="overflow-x-auto print:overflow-visible"
        aria-label={`${text('examDay.reports.attendance')}: ${report.name}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved sideways must be reached by keyboard
        tabIndex={0}
      >
        <table className="w-full min-w-[44rem] border-collapse text-left text-sm print:min-w-0">
          <caption className="sr-only">{text('examDay.reports.attendance')}</caption>
          <thead className="bg-surface">
            <tr>
              {(['who', 'course', 'start', 'outcome', 'seated', 'left', 'identity'] as const).map((head) => (
                <th key={head} scope="col" className="px-2 py-1.5 align-bottom">
                  {text(head === 'start' ? 'examDay.heads.time' : `examDay.reports.heads.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.learners.map((one) => (
              <Row key={one.id} one={one} zone={report.centre.timeZone} />
            ))}
          </tbody>
        </table>
      </section>
      <Deviations report={report} />
    </div>
  )
}

function Row({ one, zone }: { one: ExamReport['learners'][number]; zone: string }) {
  const [text, language] = [useText(), useLanguage()]
  const time = (at: typeof one.leftAt) => (at === null ? '–' : timeOfDay(at, zone, language))
  return (
    <tr className="break-inside-avoid border-b border-rule align-top">
      <th scope="row" className="px-2 py-2 font-normal wrap-anywhere">
        <strong>{one.who}</strong> <span className="reference">{one.reference}</span>
        {one.anonymityCode && (
          <span className="block">{text('examDay.code', { code: one.anonymityCode })}</span>
        )}
      </th>
      <td className="px-2 py-2">{[one.courseCode, one.examCode].filter(Boolean).join(', ')}</td>
      <td className="px-2 py-2 whitespace-nowrap">{timeSpan(one, zone, language)}</td>
      <td className="px-2 py-2">
        <strong>{text(`examDay.reports.outcomes.${one.outcome}`)}</strong>
        {one.reason && <span className="block wrap-anywhere">{one.reason}</span>}
      </td>
      <td className="px-2 py-2">{time(one.seatedAt)}</td>
      <td className="px-2 py-2">{time(one.leftAt)}</td>
      <td className="px-2 py-2">{one.identityKind ? text(`examDay.kindsOfId.${one.identityKind}`) : '–'}</td>
    </tr>
  )
}

function Deviations({ report }: { report: ExamReport }) {
  const [text, language] = [useText(), useLanguage()]
  return (
    <div className="grid gap-2">
      <h3>{text('examDay.reports.deviations')}</h3>
      {report.deviations.length === 0 && <p>{text('examDay.deviation.none')}</p>}
      <ul className="grid gap-2">
        {report.deviations.map((one) => (
          <li key={one.id} className="wrap-anywhere">
            <p className="font-semibold">
              {timeOfDay(one.at, report.centre.timeZone, language)} {text(`examDay.kinds.${one.kind}`)},{' '}
              {one.who ?? text('examDay.reports.all')}
            </p>
            <p className="max-w-text whitespace-pre-line">{one.text}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
