import { dayAndSpan, duration, shortDay } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { isoWeek } from '~/lib/time'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { Field, Select } from '~/ui/field'
import { Section } from '~/ui/page'
import { BookingStatus } from './booking-card'
import type { listOwnPartners } from './own-partners.server'
import { AgreementInWords, BoundsInWords } from './partner-card'
import { PatternInWords } from './pattern-in-words'

type Own = Awaited<ReturnType<typeof listOwnPartners>>[number]

/** An organisation as whoever books for it sees it: what is left, a way to book, and what is booked. */
export function OwnPartner({ partner }: { partner: Own }) {
  const text = useText()
  const { id, name, bounds, endedAt, centre, spaces } = partner
  return (
    <Section title={name} id={`samarbete-${id}`}>
      <p>
        {text('sharing.own.at', { centre: centre.name })}, <BoundsInWords bounds={bounds} />,{' '}
        <AgreementInWords bounds={bounds} />. {spaces.map((one) => one.name).join(', ')}.
      </p>
      {endedAt !== null ? (
        <p className="font-semibold">{text('sharing.own.ended')}</p>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-8 lg:grid-cols-2">
          <Quota partner={partner} />
          <BookForm partner={partner} />
        </div>
      )}
      <Coming partner={partner} />
    </Section>
  )
}

function Quota({ partner: { weeks, bounds } }: { partner: Own }) {
  const [text, language] = [useText(), useLanguage()]
  return (
    <div className="grid content-start gap-3">
      <h3>{text('sharing.own.quota')}</h3>
      <Facts
        items={weeks.map(({ monday, left }, at) => ({
          term: `${text(at === 0 ? 'sharing.own.thisWeek' : 'sharing.own.week', {
            week: String(isoWeek(monday).week),
          })} (${shortDay(monday, language)})`,
          value: text('sharing.own.leftOf', {
            left: duration(left),
            most: duration(bounds.minutesPerWeek),
          }),
        }))}
      />
    </div>
  )
}

/** Sent by its address: it only leads to the form where the time is booked. */
function BookForm({ partner: { id, name, spaces, today } }: { partner: Own }) {
  const text = useText()
  return (
    <form
      method="get"
      action={paths.bookForPartner(id)}
      aria-label={`${text('sharing.own.book')}: ${name}`}
      className="grid content-start gap-4"
    >
      <h3>{text('sharing.own.book')}</h3>
      <Select
        label={text('sharing.own.space')}
        name="lokal"
        options={spaces.map((one) => ({ value: one.id, label: one.name }))}
      />
      <div className="flex flex-wrap gap-4">
        <Field label={text('sharing.own.day')} name="dag" type="date" value={today} min={today} required />
        <Field
          label={text('sharing.own.time')}
          name="tid"
          type="time"
          step={900}
          value="10:00"
          required
          short
        />
      </div>
      <div>
        <Button>{text('sharing.own.look')}</Button>
      </div>
    </form>
  )
}

function Coming({ partner: { coming, series, centre } }: { partner: Own }) {
  const [text, language] = [useText(), useLanguage()]
  return (
    <>
      <h3>{text('sharing.own.coming')}</h3>
      {coming.length === 0 ? (
        <p>{text('sharing.own.noComing')}</p>
      ) : (
        <ul className="grid max-w-text border-t-2 border-ink">
          {coming.map((one) => (
            <li key={one.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-rule py-2">
              <a href={paths.booking(one.id)} className="inline-block py-1">
                {dayAndSpan(one, centre.timeZone, language)}
              </a>
              <span>{one.spaceName}</span>
              <BookingStatus state={one.state} />
            </li>
          ))}
        </ul>
      )}
      {series.length > 0 && (
        <>
          <h3>{text('sharing.own.series')}</h3>
          <ul className="grid gap-2">
            {series.map((one) => (
              <li key={one.id}>
                <strong>{one.title}</strong>, {one.spaceName}.{' '}
                <span className="text-muted">
                  <PatternInWords pattern={one.pattern} />
                </span>
              </li>
            ))}
          </ul>
          <p className="text-muted">{text('sharing.own.seriesLead')}</p>
        </>
      )}
    </>
  )
}
