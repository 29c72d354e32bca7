import type { ReactNode } from 'react'
import type { Centre } from '~/centres/centre'
import { isBookedByPlace, type Space } from '~/centres/space'
import { distance, timeOfDay, timeSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import type { Span } from '~/lib/span'
import { isoInstant, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Mark, Words } from '~/ui/card'

/** A space that a search found, and the time at which it has room. */
export interface Found extends Span {
  space: Pick<Space, 'id' | 'name' | 'kind' | 'bookable' | 'seats' | 'features' | 'rules' | 'sample'>
  centre: Pick<Centre, 'name' | 'town' | 'timeZone' | 'municipality'>
  free: number
  whole: boolean
  distanceKm: number | null
  /** Is it free for just the span that was asked for? */
  exact: boolean
}

interface FoundListProps {
  found: readonly Found[]
  people: number
  exact: boolean
  /** Of each line, by what stands above the list. */
  heading: 'h3' | 'h4'
}

/** What a search found: when, where, how far, what it has, and one button each. */
export function FoundList({ found, people, exact, heading }: FoundListProps) {
  if (found.length === 0) return null
  return (
    <ul className="border-t-2 border-ink">
      {found.map((one) => (
        <FoundLine key={one.space.id} one={one} people={people} exact={exact} heading={heading} />
      ))}
    </ul>
  )
}

interface FoundLineProps extends Omit<FoundListProps, 'found'> {
  one: Found
}

function FoundLine({ one, people, exact, heading: Heading }: FoundLineProps) {
  const { space, centre, free, distanceKm } = one
  const text = useText()
  const language = useLanguage()
  const start = isoInstant(one.start)
  const dag = localDate(one.start, centre.timeZone)
  const to = exact
    ? paths.reserve(space.id, { start, slut: isoInstant(one.end), antal: people })
    : paths.space(space.id, { dag })
  const room = isBookedByPlace(space)
    ? text('centres.placesFree', { count: free })
    : text('centres.seats', { count: space.seats })
  const { who } = space.rules.audience
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-rule py-4 sm:grid-cols-[8.5rem_minmax(0,1fr)_auto]">
      <p>
        {exact ? (
          <span className="text-lg font-bold">{timeSpan(one, centre.timeZone, language)}</span>
        ) : (
          <>
            <span className="text-sm text-muted">{text('visitor.home.fromTime')} </span>
            <span className="text-2xl font-bold">{timeOfDay(one.start, centre.timeZone, language)}</span>
          </>
        )}
      </p>
      <div className="grid content-start gap-1">
        <Heading className="text-lg">
          <a href={paths.space(space.id, { dag })}>{space.name}</a>
        </Heading>
        <p>
          {centre.name}, {centre.town}
          {distanceKm !== null && distanceKm >= 1 && (
            <span className="text-muted"> · {distance(distanceKm)}</span>
          )}
        </p>
        <p className="text-muted">
          {text(`centres.kinds.${space.kind}`)}, {room}
          {who !== 'anyone' && <>. {text(`booking.rules.${who}`)}</>}{' '}
          {space.sample && <Mark>{text('centres.sample')}</Mark>}
        </p>
        <Words
          label={text('centres.has')}
          words={space.features.map((feature) => text(`centres.features.${feature}`))}
        />
      </div>
      <div className="self-center">
        <ButtonLink
          to={to}
          kind={exact ? 'primary' : 'quiet'}
          label={`${text(exact ? 'visitor.search.book' : 'visitor.search.times')}: ${space.name}, ${centre.name}`}
        >
          {text(exact ? 'visitor.search.book' : 'visitor.search.times')}
        </ButtonLink>
      </div>
    </li>
  )
}

interface FoundByPlaceProps extends Omit<FoundListProps, 'heading'> {
  /** The municipality that was searched around; null: the whole country. */
  town: { code: string; name: string } | null
  /** What to try where nothing is found in the town itself. */
  nothingHere: ReactNode
}

/** What a search found, that in one's own town by itself before what is further away. */
export function FoundByPlace({ town, found, nothingHere, ...props }: FoundByPlaceProps) {
  const text = useText()
  if (!town || found.length === 0) return <FoundList found={found} heading="h3" {...props} />
  const isHere = ({ centre }: Found) => centre.municipality.code === town.code
  const [here, away] = [found.filter(isHere), found.filter((one) => !isHere(one))]
  return (
    <>
      <h3>{text('visitor.search.here', { town: town.name })}</h3>
      {here.length === 0 && (
        <>
          <p>{text('visitor.search.nothingHere')}</p>
          {nothingHere}
        </>
      )}
      <FoundList found={here} heading="h4" {...props} />
      {away.length > 0 && <h3>{text('visitor.search.away')}</h3>}
      <FoundList found={away} heading="h4" {...props} />
    </>
  )
}
