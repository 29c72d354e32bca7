import { dayAndSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import type { Span } from '~/lib/span'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { TextArea } from '~/ui/field'
import { alternativeShort } from './alternative-text'
import { targetText } from './by-centre'
import type { Suggestion } from './suggest'

/** Somebody whose booking a change touches, and where they could go. */
export interface AffectedLine extends Span {
  id: string
  who: string
  reference: string
  spaceName: string
  guestContact: string
  person?: unknown
  /** Why, where it is not plain. */
  because?: string
  ways: Suggestion[]
}

interface AffectedListProps {
  centreId: string
  people: AffectedLine[]
  zone: string
  /** What is told unless staff write something else. */
  reason: string
  /** The page that this stands on. */
  back: string
}

/** Everybody whom a change touches: move those who are ticked, or cancel them, in one step. */
export function AffectedList({ centreId, people, zone, reason, back }: AffectedListProps) {
  const text = useText()
  return (
    <form method="post" action={paths.moveAffected(centreId)} className="grid gap-6">
      <input type="hidden" name="tillbaka" value={back} />
      <p>{text('capacity.affected.lead')}</p>
      <ul className="border-t-2 border-ink">
        {people.map((one) => (
          <Line key={one.id} one={one} zone={zone} />
        ))}
      </ul>
      <div className="max-w-text">
        <TextArea
          name="reason"
          label={text('capacity.affected.reason')}
          value={reason}
          rows={2}
          maxLength={300}
          required
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button>{text('capacity.affected.move')}</Button>
        <button type="submit" formAction={paths.cancelAffected(centreId)} className="button button-danger">
          {text('capacity.affected.cancel')}
        </button>
      </div>
    </form>
  )
}

function Line({ one, zone }: { one: AffectedLine; zone: string }) {
  const [text, language] = [useText(), useLanguage()]
  const { id, who, reference, spaceName, guestContact, because, ways } = one
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-rule py-2 sm:grid-cols-2 sm:items-center">
      <label className="flex items-start gap-3 py-2">
        <input
          type="checkbox"
          name="booking"
          value={id}
          defaultChecked
          className="mt-0.5 size-6 shrink-0 accent-primary"
        />
        <span>
          <strong>{who}</strong> <span className="reference text-sm text-muted">{reference}</span>
          <span className="block text-sm text-muted">
            {dayAndSpan(one, zone, language)}, {spaceName}
          </span>
          {because && <span className="block text-sm">{because}</span>}
          {guestContact && (
            <span className="block text-sm">
              {text('capacity.affected.guest', { contact: guestContact })}
            </span>
          )}
        </span>
      </label>
      {ways.length === 0 ? (
        <p className="text-muted">{text('capacity.affected.noWay')}</p>
      ) : (
        <label className="grid gap-1 pb-2 sm:pb-0">
          <span className="text-sm text-muted">
            {text('capacity.affected.to')}
            <span className="sr-only">: {who}</span>
          </span>
          <select name={`till-${id}`} className="control">
            {ways.map((way) => {
              const to = targetText({ ...way, spaceId: way.space.id })
              return (
                <option key={to} value={to}>
                  {alternativeShort(way, language)}
                </option>
              )
            })}
          </select>
        </label>
      )}
    </li>
  )
}
