import { dayAndSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import type { Span } from '~/lib/span'
import { paths } from '~/paths'
import { Notice } from '~/ui/notice'
import type { Shown } from './list.server'

interface MeanwhileProps {
  /** What else is booked around then. */
  others: readonly Shown[]
  /** The time that is asked about. */
  span: Span
  /** The space that is asked for; there nobody has two bookings at once. */
  spaceId: string
}

/** Tells before booking or moving that one has something else then. A calm word, no refusal. */
export function Meanwhile({ others, span, spaceId }: MeanwhileProps) {
  const text = useText()
  if (others.length === 0) return null
  const then = others.some(({ booking }) => booking.start < span.end)
  const here = others.some(({ booking }) => booking.spaceId === spaceId)
  return (
    <Notice kind="info" title={text(then ? 'booking.meanwhile.overlaps' : 'booking.meanwhile.after')}>
      <Others others={others} />
      <p>{text(here ? 'booking.meanwhile.here' : 'booking.meanwhile.still')}</p>
    </Notice>
  )
}

/** Tells on the receipt that one has something else at the same time. */
export function AlsoThen({ others }: { others: readonly Shown[] }) {
  const text = useText()
  if (others.length === 0) return null
  return (
    <Notice kind="info" title={text('booking.meanwhile.also')}>
      <Others others={others} />
    </Notice>
  )
}

function Others({ others }: { others: readonly Shown[] }) {
  const language = useLanguage()
  return (
    <ul className="grid gap-1">
      {others.map(({ booking, spaceName, centre }) => (
        <li key={booking.id}>
          <a href={paths.booking(booking.id)}>{dayAndSpan(booking, centre.timeZone, language)}</a>,{' '}
          {spaceName}, {centre.name}
        </li>
      ))}
    </ul>
  )
}
