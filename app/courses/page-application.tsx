import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { Section } from '~/ui/page'
import { Status } from '~/ui/status'
import { Outside } from './page-outside'
import { applicationSigns } from './page-signs'
import type { applicationShown } from './page-text'

type Shown = ReturnType<typeof applicationShown>

interface ApplicationProps extends Shown {
  /** Of the national application. */
  antagning: string | null
  /** What the same course is found by. */
  search: string
}

/** When one applies, what is still open, and where. */
export function Application(shown: ApplicationProps) {
  const { state, now, begun, days, code, calendar, antagning, search } = shown
  const text = useText()
  const facts = [
    ...days.map(({ term, day, passed }) => ({
      term,
      value: passed ? (
        <span className="font-normal text-muted">
          {day} ({text('courseHere.application.passed')})
        </span>
      ) : (
        day
      ),
    })),
    ...(code ? [{ term: text('courses.one.code'), value: code }] : []),
  ]
  return (
    <Section id="ansokan" title={text('courseHere.application.title')}>
      <p className="max-w-text text-lg">
        <Status kind={applicationSigns[state]}>{now}</Status>
      </p>
      {begun && <p>{text('courseHere.application.begun')}</p>}
      {facts.length > 0 && <Facts items={facts} />}
      {antagning && <Outside to={antagning}>{text('courseHere.apply')}</Outside>}
      {calendar && (
        <div>
          <ButtonLink to={calendar} kind="quiet" download="ansokan.ics">
            {text('courseHere.application.calendar')}
          </ButtonLink>
        </div>
      )}
      {state === 'over' && (
        <p>
          <a href={paths.courses({ sok: search })} className="inline-block py-2.5">
            {text('courseHere.moreTimes')}
          </a>
        </p>
      )}
    </Section>
  )
}
