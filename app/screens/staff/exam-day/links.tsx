import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'

export const papers = ['narvarolista', 'platskort', 'toalettlista', 'forsattsblad'] as const

interface DayLinksProps {
  session: string
  /** Null: the reader is not of its staff. */
  centreId: string | null
}

/** What else there is about a session: what went wrong, what is printed, and for staff the report. */
export function DayLinks({ session, centreId }: DayLinksProps) {
  const text = useText()
  return (
    <div className="grid gap-2 print:hidden">
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={paths.examDayDeviations(session)} kind="quiet">
          {text('examDay.deviation.add')}
        </ButtonLink>
        {centreId !== null && (
          <ButtonLink to={paths.examReport(centreId, session)} kind="quiet">
            {text('examDay.report')}
          </ButtonLink>
        )}
      </div>
      <details>
        <summary className="inline-block cursor-pointer py-2.5 font-semibold after:ml-1.5 after:content-['▾'/'']">
          {text('examDay.prints')}
        </summary>
        <p className="max-w-text text-sm text-muted">{text('examDay.printsHint')}</p>
        <ul className="flex flex-wrap gap-x-6">
          {papers.map((list) => (
            <li key={list}>
              <a href={paths.examDayPaper(session, list)} className="inline-block py-2.5">
                {text(`examDay.paper.${list}`)}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
