import { shortDay, timeOfDay } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { type Instant, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Status } from '~/ui/status'
import type { ListedDisplay } from './display'

interface DisplayListProps {
  centre: { id: string; timeZone: string }
  displays: ListedDisplay[]
  /** What is opened on the tablet. */
  address: string
}

/** The displays of a centre: how each stands, and the code of one that waits for it. */
export function DisplayList({ centre, displays, address }: DisplayListProps) {
  return (
    <ul className="border-t-2 border-ink">
      {displays.map((display) => (
        <li
          key={display.id}
          id={display.id}
          className="grid gap-x-6 gap-y-2 border-b border-rule py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start"
        >
          <Line display={display} zone={centre.timeZone} address={address} />
          <RevokeLink centreId={centre.id} display={display} />
        </li>
      ))}
    </ul>
  )
}

const looks = { waiting: 'waiting', shown: 'confirmed', lost: 'late', expired: 'cancelled' } as const

function Line({ display, zone, address }: { display: ListedDisplay; zone: string; address: string }) {
  const [text, language] = [useText(), useLanguage()]
  const { space, state, code, pairedAt, seenAt } = display
  const when = (at: Instant | null) =>
    at === null
      ? text('displays.staff.never')
      : `${shortDay(localDate(at, zone), language)} ${timeOfDay(at, zone, language)}`
  const words = {
    waiting: text('displays.staff.waiting'),
    shown: text('displays.staff.shown'),
    lost: text('displays.staff.lost', { when: when(state.is === 'lost' ? state.since : null) }),
    expired: '',
  }
  return (
    <div className="grid gap-1">
      <h3 className="text-lg">{space}</h3>
      <p>
        <Status kind={looks[state.is]}>{words[state.is]}</Status>
      </p>
      {state.is === 'waiting' && code ? (
        <div className="grid gap-1">
          <p className="reference text-3xl">
            <span className="sr-only">{text('displays.staff.code', { space })}: </span>
            <span className="select-all">{code}</span>
          </p>
          <p>{text('displays.staff.how', { address, time: timeOfDay(state.until, zone, language) })}</p>
        </div>
      ) : (
        <p className="text-sm text-muted">
          {text('displays.staff.paired')}: {when(pairedAt)}. {text('displays.staff.seen')}: {when(seenAt)}.
        </p>
      )}
    </div>
  )
}

function RevokeLink({ centreId, display }: { centreId: string; display: ListedDisplay }) {
  const text = useText()
  return (
    <ButtonLink
      to={paths.revokeDisplay(centreId, display.id)}
      kind="quiet"
      label={text('displays.staff.revokeOf', { space: display.space })}
    >
      {text('displays.staff.revoke')}
    </ButtonLink>
  )
}
