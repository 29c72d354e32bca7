import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'

interface TermTableProps {
  term: string
  rows: readonly {
    id: string
    title: string
    university: string
    dates: string
    meetings: string
    learners: number
  }[]
}

/** What is studied in a term. On a phone the dates stand under the course. */
export function TermTable({ term, rows }: TermTableProps) {
  const text = useText()
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{text('courseTies.desk.caption', { term })}</caption>
      <thead className="bg-surface text-sm">
        <tr>
          <th scope="col" className="p-2 sm:p-3">
            {text('courseTies.desk.course')}
          </th>
          <th scope="col" className="hidden p-2 sm:table-cell sm:p-3">
            {text('courseTies.desk.dates')}
          </th>
          <th scope="col" className="hidden p-2 sm:table-cell sm:p-3">
            {text('courseTies.desk.meetings')}
          </th>
          <th scope="col" className="p-2 text-right sm:p-3">
            {text('courseTies.desk.learners')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, university, dates, meetings, learners }) => (
          <tr key={id} className="border-b border-rule align-top">
            <th scope="row" className="p-2 font-normal [overflow-wrap:anywhere] sm:p-3">
              <a href={paths.course(id)} className="inline-block py-1 font-bold">
                {title}
              </a>
              <span className="block text-muted">{university}</span>
              <span className="block sm:hidden">{dates}</span>
              <span className="block sm:hidden">{meetings}</span>
            </th>
            <td className="hidden p-2 sm:table-cell sm:p-3">{dates}</td>
            <td className="hidden p-2 sm:table-cell sm:p-3">{meetings}</td>
            <td className="p-2 text-right text-lg font-bold tabular-nums sm:p-3">{learners}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ReportsProps {
  centreId: string
  reported: readonly { id: string; text: string; from: string; course: string; at: string }[]
}

/** Messages that somebody wants staff to read, with what staff can say of them. */
export function Reports({ centreId, reported }: ReportsProps) {
  const text = useText()
  if (reported.length === 0) return <p>{text('courseTies.desk.noReports')}</p>
  return (
    <>
      <p className="max-w-text">{text('courseTies.desk.reportsLead')}</p>
      <ul className="grid gap-4">
        {reported.map(({ id, text: said, from, course, at }) => {
          const name = from || text('courseTies.desk.somebody')
          return (
            <li key={id} className="grid gap-2 border-l-4 border-accent py-1 pl-4">
              <h3 className="text-lg">{text('courseTies.desk.from', { name, title: course })}</h3>
              <p className="text-sm text-muted">{at}</p>
              <p className="max-w-text whitespace-pre-line [overflow-wrap:anywhere]">{said}</p>
              <div className="grid gap-4 sm:grid-cols-2">
                <form method="post" action={paths.removeFromGroups(centreId, id)}>
                  <Button kind="danger">{text('courseTies.desk.remove')}</Button>
                  <p className="mt-1 text-sm text-muted">{text('courseTies.desk.removeHint')}</p>
                </form>
                <form method="post" action={paths.clearGreeting(centreId, id)}>
                  <Button kind="quiet">{text('courseTies.desk.clear')}</Button>
                  <p className="mt-1 text-sm text-muted">{text('courseTies.desk.clearHint')}</p>
                </form>
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}
