import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'

type Deed = Parameters<typeof paths.deskBookingDeed>[2]

interface ActProps {
  centreId: string
  booking: { id: string; who: string }
  deed: Deed
  /** What the button says. */
  label: string
  /** Where to land afterwards, a path of ours. */
  back: string
  kind?: 'primary' | 'quiet' | 'danger'
  small?: boolean
}

/** One thing that staff do to a booking, where its row is. */
export function Act({ centreId, booking, deed, label, back, kind = 'quiet', small = true }: ActProps) {
  return (
    <form method="post" action={paths.deskBookingDeed(centreId, booking.id, deed)}>
      <input type="hidden" name="till" value={back} />
      <Button kind={kind} small={small} id={`${deed}-${booking.id}`} label={`${label}: ${booking.who}`}>
        {label}
      </Button>
    </form>
  )
}

interface ActsProps extends Pick<ActProps, 'centreId' | 'back' | 'small'> {
  booking: { id: string; who: string; standing: string; group: string }
}

/** What can be done about somebody's coming, as they stand. */
export function Acts({ booking, ...where }: ActsProps) {
  const text = useText()
  const act = { ...where, booking }
  switch (booking.standing) {
    case 'coming':
      return <Act {...act} deed="incheckning" label={text('day.act.checkIn')} />
    case 'late':
      return (
        <>
          <Act {...act} deed="incheckning" label={text('day.act.checkIn')} kind="primary" />
          <Act {...act} deed="uteblivande" label={text('day.act.missing')} />
        </>
      )
    case 'here':
    case 'left':
      return <Act {...act} deed="utcheckning" label={text('day.act.undo')} />
    case 'missing':
      return (
        <>
          <Act {...act} deed="incheckning" label={text('day.act.cameAnyway')} />
          <Act {...act} deed="aterstallning" label={text('day.act.undo')} />
        </>
      )
    default:
      return null
  }
}
