import type { Known } from '~/booking/find-known.server'
import { timeOfDay } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { clock, earlierOf, hourMs, type Instant, type LocalDate, later, localMinute } from '~/lib/time'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Section } from '~/ui/page'

interface WhomProps {
  centreId: string
  person: Known | null
  question: string
  /** Null: nobody has asked. */
  found: Known[] | null
  /** Where and when, if that was chosen first: it stays while one looks for whom. */
  chosen: Chosen
}

/** A space, a day and hours as the address has them; what nobody has chosen is not there. */
export type Chosen = Partial<Record<'lokal' | 'dag' | 'fran' | 'till', string>>

/** Who it is for: somebody who has booked here before, or, unless one is chosen, a guest. */
export function Whom({ centreId, person, question, found, chosen }: WhomProps) {
  const text = useText()
  if (person) {
    return (
      <p>
        <strong>{text('day.bookFor.for', { who: person.name })}</strong> {person.hint}{' '}
        <a href={paths.bookFor(centreId, chosen)}>{text('day.bookFor.guestInstead')}</a>
      </p>
    )
  }
  return (
    <Section title={text('day.bookFor.who')} id="vem">
      <form method="get" action={paths.bookFor(centreId)} className="grid gap-3">
        {Object.entries(chosen).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field label={text('day.bookFor.find')} name="sok" type="search" value={question} maxLength={100} />
        <div>
          <Button kind="quiet">{text('day.bookFor.findButton')}</Button>
        </div>
      </form>
      {found && (
        <div role="status">
          {found.length === 0 ? (
            <p>{text('day.bookFor.none')}</p>
          ) : (
            <ul aria-label={text('day.bookFor.found')} className="grid gap-2">
              {found.map(({ id, name, hint }) => (
                <li key={id}>
                  <a
                    href={paths.bookFor(centreId, { ...chosen, person: id })}
                    className="button button-quiet w-full justify-start gap-3 text-left"
                  >
                    {name} <span className="font-normal text-muted">{hint}</span>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Section>
  )
}

interface FreeNowProps {
  /** The space that was chosen among these. */
  chosen: string | undefined
  centre: { id: string; timeZone: string }
  free: { id: string; name: string; free: number; until: Instant }[]
  person: string | undefined
  /** Where the quarter began that goes on. */
  now: Instant
  today: LocalDate
}

/** Where a walk-in can sit at once; a choice fills the form in. */
export function FreeNow({ centre, free, person, now, today, chosen }: FreeNowProps) {
  const [text, language] = [useText(), useLanguage()]
  const minute = (at: Instant) => clock(localMinute(at, centre.timeZone))
  return (
    <Section title={text('day.bookFor.free')} id="ledigt">
      {free.length === 0 && <p>{text('day.bookFor.noneFree')}</p>}
      <ul className="grid gap-2 sm:grid-cols-2">
        {free.map(({ id, name, free, until }) => (
          <li key={id}>
            <a
              href={`${paths.bookFor(centre.id, {
                person,
                lokal: id,
                dag: today,
                fran: minute(now),
                till: minute(earlierOf(until, later(now, 2 * hourMs))),
              })}#${person ? 'var' : 'vem'}`}
              aria-current={id === chosen || undefined}
              className="button button-quiet h-full w-full flex-col items-start text-left aria-[current]:bg-surface"
            >
              {id === chosen ? text('day.bookFor.chosen', { space: name }) : name}
              <span className="text-sm font-normal text-muted">
                {text('centres.placesFree', { count: free })},{' '}
                {text('day.bookFor.freeUntil', { time: timeOfDay(until, centre.timeZone, language) })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
