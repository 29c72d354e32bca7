import { BookingStatus } from '~/booking/booking-card'
import type { PersonHere } from '~/booking/find-person-here.server'
import { PatternInWords } from '~/booking/pattern-in-words'
import type { HistoryPart } from '~/booking/person-history'
import { dayAndSpan, fullDay } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Section } from '~/ui/page'
import { TagTable } from './tag-table'

interface PartProps {
  here: PersonHere
}

const parts: HistoryPart[] = ['coming', 'missed', 'past', 'cancelled']

/** What somebody has booked at a centre, by what became of it. */
export function PersonBookings({ here }: PartProps) {
  const { history, more } = here
  const text = useText()
  return (
    <>
      {parts.map((part) => {
        const rows = history[part]
        if (rows.length === 0 && part !== 'coming') return null
        return (
          <Section
            key={part}
            title={`${text(`people.person.${part}`)}${rows.length > 0 ? ` (${rows.length})` : ''}`}
            id={`del-${part}`}
          >
            {rows.length === 0 ? (
              <p>{text('people.person.noneComing')}</p>
            ) : (
              <BookingTable here={here} part={part} />
            )}
          </Section>
        )
      })}
      {more && <p className="text-muted">{text('people.person.more')}</p>}
    </>
  )
}

function BookingTable({ here: { centre, history }, part }: PartProps & { part: HistoryPart }) {
  const [text, language] = [useText(), useLanguage()]
  const heads = ['when', 'where', 'how', 'code'] as const
  return (
    <table aria-labelledby={`del-${part}`} className="w-full border-collapse text-left">
      <thead className="bg-surface text-sm">
        <tr>
          {heads.map((head) => (
            <th
              key={head}
              scope="col"
              className={`px-2 py-1.5 sm:px-3 ${head === 'where' ? 'hidden sm:table-cell' : ''}`}
            >
              {text(`people.person.heads.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {history[part].map((one) => (
          <tr key={one.id} className="border-b border-rule align-top">
            <th scope="row" className="px-2 py-2 font-normal sm:px-3">
              <a href={paths.deskBooking(centre.id, one.id)} className="font-semibold">
                {dayAndSpan(one, centre.timeZone, language)}
              </a>
              <span className="block text-sm sm:hidden">{one.spaceName}</span>
            </th>
            <td className="hidden px-3 py-2 sm:table-cell">{one.spaceName}</td>
            <td className="px-2 py-2 sm:px-3">
              <BookingStatus state={one.state} />
            </td>
            <td className="reference px-2 py-2 text-sm sm:px-3">{one.reference}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Where somebody waits, and what repeats. */
export function PersonWaits({ here: { centre, waits, series } }: PartProps) {
  const [text, language] = [useText(), useLanguage()]
  return (
    <>
      {waits.length > 0 && (
        <Section title={text('people.person.waits')} id="vantar">
          <ul className="grid gap-2">
            {waits.map((one) => (
              <li key={one.id}>
                {dayAndSpan(one, centre.timeZone, language)},{' '}
                {one.spaceName ?? text('people.person.anySpace')}
                {one.state === 'offered' && <strong> {text('people.person.offered')}</strong>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {series.length > 0 && (
        <Section title={text('people.person.series')} id="serier">
          <ul className="grid gap-2">
            {series.map(({ id, title, pattern }) => (
              <li key={id}>
                <a href={paths.series(centre.id, id)}>{title}</a>{' '}
                <span className="text-muted">
                  <PatternInWords pattern={pattern} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** The tags that somebody has or had, and the way to another. */
export function PersonTags({ here: { centre, person, tags } }: PartProps) {
  const text = useText()
  return (
    <Section title={text('people.person.tags')} id="taggar">
      {tags.length === 0 ? (
        <p>{text('people.person.noTags')}</p>
      ) : (
        <TagTable centreId={centre.id} tags={tags} labelledBy="taggar" back="person" />
      )}
      <div>
        <ButtonLink to={paths.issueTag(centre.id, person.id)} kind="quiet">
          {text('people.person.issue')}
        </ButtonLink>
      </div>
    </Section>
  )
}

/** When somebody could not book, and whether that was lifted. */
export function PersonSuspensions({ here: { centre, suspensions } }: PartProps) {
  const [text, language] = [useText(), useLanguage()]
  const day = (at: PersonHere['suspensions'][number]['start']) =>
    fullDay(localDate(at, centre.timeZone), language)
  if (suspensions.length === 0) return null
  return (
    <Section title={text('people.person.suspensions')} id="avstangningar">
      <ul className="grid gap-2">
        {suspensions.map(({ id, start, end, liftedAt }) => (
          <li key={id}>
            {text('people.person.suspension', { from: day(start), until: day(end) })}
            {liftedAt !== null && (
              <span className="text-muted">, {text('people.person.lifted', { day: day(liftedAt) })}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
