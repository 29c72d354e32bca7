import type { findWeekly } from '~/booking/find-weekly.server'
import { patternText } from '~/booking/pattern-text'
import { dayName } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { addDays, type LocalDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Field, Select } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { WeekTable } from './reserve-weekly-table'

/** Any Monday. */
const monday = '2026-08-31' as LocalDate

interface WeeklyFormProps {
  /** `fewest`: so many must come, where it is booked whole. */
  space: { id: string; fewest: number }
  values: Record<string, string | undefined>
  errors: Record<string, string>
  /** It has been looked through. */
  again: boolean
}

/** When: sent by its address, so that it can be looked through, changed and looked through again. */
export function WeeklyForm({ space, values, errors, again }: WeeklyFormProps) {
  const [text, language] = [useText(), useLanguage()]
  const day = (at: number) => dayName(addDays(monday, at), language).split(' ')[0] ?? ''
  return (
    // The answer stands below the form: whoever asks is taken to it.
    <form method="get" action={`${paths.reserveWeekly(space.id)}#veckor`} noValidate className="grid gap-6">
      <input type="hidden" name="tillbaka" value={values.tillbaka ?? ''} />
      <Field
        name="titel"
        label={text('weekly.what')}
        hint={text('weekly.whatHint')}
        value={values.titel}
        error={errors.titel}
        maxLength={80}
        required
      />
      <Select
        name="dag"
        label={text('weekly.weekday')}
        options={[0, 1, 2, 3, 4, 5, 6].map((at) => ({ value: String(at + 1), label: day(at) }))}
        value={values.dag}
        error={errors.dag}
      />
      <div className="flex flex-wrap gap-4">
        <Field
          name="start"
          type="time"
          step={900}
          label={text('series.start')}
          value={values.start ?? '13:00'}
          error={errors.start}
          required
          short
        />
        <Field
          name="slut"
          type="time"
          step={900}
          label={text('series.end')}
          value={values.slut ?? '15:00'}
          error={errors.slut}
          required
          short
        />
      </div>
      <div className="flex flex-wrap gap-4">
        <Field
          name="fran"
          type="date"
          label={text('series.from')}
          value={values.fran}
          error={errors.fran}
          required
        />
        <Field
          name="till"
          type="date"
          label={text('series.until')}
          value={values.till}
          error={errors.till}
          required
        />
      </div>
      {space.fewest > 1 && (
        <Field
          name="antal"
          type="number"
          inputMode="numeric"
          min={1}
          label={text('weekly.people')}
          hint={text('booking.form.peopleHint', { count: space.fewest })}
          value={values.antal ?? String(space.fewest)}
          error={errors.antal}
          required
          short
        />
      )}
      <div>
        <Button kind={again ? 'quiet' : 'primary'}>{text(again ? 'weekly.lookAgain' : 'weekly.look')}</Button>
      </div>
    </form>
  )
}

interface WeeksProps {
  spaceId: string
  weeks: readonly { date: LocalDate; why: string | null }[]
  values: Record<string, string | undefined>
  keyOf: string
  approval: boolean
}

const carried = ['titel', 'dag', 'start', 'slut', 'fran', 'till', 'tillbaka'] as const

/** What each week would be answered, and the way to book those that can be. */
export function Weeks({ spaceId, weeks, values, keyOf, approval }: WeeksProps) {
  const [text, language] = [useText(), useLanguage()]
  const free = weeks.filter(({ why }) => why === null).length
  const rest = weeks.length - free
  return (
    <section aria-labelledby="veckor" className="grid gap-4">
      <h2 id="veckor" tabIndex={-1} className="outline-none focus-visible:shadow-none">
        {text('weekly.weeks', { count: weeks.length })}
      </h2>
      <p className="text-lg">
        {free > 0 ? text('weekly.free', { count: free }) : text('weekly.none')}{' '}
        {free > 0 && rest > 0 && text('weekly.some', { count: rest })}{' '}
        {free > 0 && approval && text('weekly.approval')}
      </p>
      {free > 0 && (
        <form method="post" action={paths.reserveWeekly(spaceId)} noValidate>
          {carried.map((name) => (
            <input key={name} type="hidden" name={name} value={values[name] ?? ''} />
          ))}
          {values.antal && <input type="hidden" name="antal" value={values.antal} />}
          <input type="hidden" name="key" value={keyOf} />
          <Button>{text('weekly.book', { count: free })}</Button>
        </form>
      )}
      <WeekTable
        rows={weeks.map(({ date, why }) => ({
          date,
          good: why === null,
          said: why ?? text('weekly.isFree'),
          to: null,
        }))}
        language={language}
      />
    </section>
  )
}

/** A series as it was booked, in words. */
export function shownWeeks(
  { series, centre, spaceName, weeks }: NonNullable<Awaited<ReturnType<typeof findWeekly>>>,
  language: Language,
) {
  return {
    id: series.id,
    title: series.title,
    spaceName,
    centreName: centre.name,
    pattern: patternText(series.pattern, language),
    booked: weeks.filter(({ booking }) => booking !== null).length,
    limited: weeks.filter(({ why }) => why === 'limit').length,
    weeks,
  }
}

type Done = ReturnType<typeof shownWeeks>

interface BookedProps {
  done: Done
  centre: { name: string; ways: string }
  /** The course that it is for. */
  course: string | null
}

/** What has been booked, week by week. */
export function Booked({ done, centre, course }: BookedProps) {
  const [text, language] = [useText(), useLanguage()]
  const { id, title, spaceName, centreName, pattern, booked, limited, weeks } = done
  return (
    <>
      <Notice kind="success" title={text('weekly.done', { count: booked })} focus>
        <p>{text('weekly.doneText', { title, space: spaceName, centre: centreName, pattern })}</p>
      </Notice>
      {limited > 0 && (
        <Notice kind="info">
          <p>{text('weekly.rest', { count: limited })}</p>
          {centre.ways && <p>{text('weekly.ask', { centre: centre.name, ways: centre.ways })}</p>}
        </Notice>
      )}
      <WeekTable
        rows={weeks.map(({ date, booking, why }) => ({
          date,
          good: booking !== null,
          said: booking
            ? text('weekly.booked', { reference: booking.reference })
            : text(`weekly.why.${why ?? 'limit'}`),
          to: booking && paths.booking(booking.id),
        }))}
        language={language}
      />
      <div className="flex flex-wrap gap-3">
        {booked > 0 && (
          <ButtonLink to={paths.seriesCalendar(id)} kind="quiet" download="larplats-varje-vecka.ics">
            {text('weekly.calendar')}
          </ButtonLink>
        )}
        {course && <ButtonLink to={paths.course(course)}>{text('weekly.back')}</ButtonLink>}
        <ButtonLink to={paths.bookings()} kind="quiet">
          {text('weekly.mine')}
        </ButtonLink>
        {booked > 0 && (
          <ButtonLink to={paths.cancelRest(id)} kind="quiet">
            {text('weekly.cancel.link')}
          </ButtonLink>
        )}
      </div>
    </>
  )
}
