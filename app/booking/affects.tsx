import { dayAndSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import type { Span } from '~/lib/span'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'

/** A booking that a change breaks, in words. */
export interface BrokenLine extends Span {
  id: string
  who: string
  reference: string
  spaceName: string
  because: string
}

interface AffectsProps {
  centreId: string
  zone: string
  broken: BrokenLine[]
  /** Must they be moved or cancelled before it can be saved? */
  must?: boolean
  /** A space that is about to go: nobody is sent there. */
  without?: string
}

const listed = 50

/** What a change would do to coming bookings, before it is saved. */
export function Affects({ centreId, zone, broken, must = false, without }: AffectsProps) {
  const [text, language] = [useText(), useLanguage()]
  const ids = broken.slice(0, listed).map(({ id }) => id)
  return (
    <Notice kind="danger" title={text('capacity.affects.title', { count: broken.length })} focus>
      <p>{text(must ? 'capacity.affects.must' : 'capacity.affects.lead')}</p>
      <ul className="grid gap-2">
        {broken.slice(0, listed).map((one) => (
          <li key={one.id}>
            <strong>{one.who}</strong>, {dayAndSpan(one, zone, language)}, {one.spaceName}{' '}
            <span className="block text-sm text-muted">{one.because}</span>
          </li>
        ))}
      </ul>
      {broken.length > listed && <p>{text('day.log.more', { count: broken.length - listed })}</p>}
      <p>
        <ButtonLink to={paths.affected(centreId, { bokningar: ids.join(','), utan: without })} kind="quiet">
          {text('capacity.affects.handle')}
        </ButtonLink>
      </p>
    </Notice>
  )
}

/** Which bookings the reader of a form has been shown. */
export const SeenField = ({ broken }: { broken: readonly { id: string }[] }) => (
  <input type="hidden" name="sedda" value={broken.map(({ id }) => id).join(',')} />
)
