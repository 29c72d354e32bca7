import type { PersonHere } from '~/booking/find-person-here.server'
import { fullDay } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import type { Instant } from '~/lib/time'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import type { MergeHere } from '~/people/list-merges.server'
import { ButtonLink } from '~/ui/button'
import { Section } from '~/ui/page'

interface PersonMergesProps {
  here: PersonHere
  merges: MergeHere[]
}

/** Whether somebody has two accounts here: what was asked, how it stands, and the way to ask. */
export function PersonMerges({ here: { centre, person }, merges }: PersonMergesProps) {
  const [text, language] = [useText(), useLanguage()]
  const day = (at: Instant) => fullDay(localDate(at, centre.timeZone), language)
  const isAsked = merges.some(({ state }) => state === 'open')
  return (
    <Section title={text('people.person.merges')} id="samma">
      {merges.length > 0 && (
        <ul className="grid gap-2">
          {merges.map(({ id, state, yes, askedAt, mergedAt, other }) => (
            <li key={id}>
              {other
                ? text('people.merge.about', { day: day(askedAt), other: other.who })
                : text('people.merge.aboutClosed', { day: day(askedAt) })}{' '}
              <strong>
                {text(`people.merge.states.${state === 'open' && yes > 0 ? 'half' : state}`, {
                  day: mergedAt === null ? '' : day(mergedAt),
                })}
              </strong>
            </li>
          ))}
        </ul>
      )}
      {!isAsked && (
        <div>
          <ButtonLink to={paths.samePerson(centre.id, person.id)} kind="quiet">
            {text('people.person.samePerson', { who: person.who })}
          </ButtonLink>
        </div>
      )}
    </Section>
  )
}
