import type { Centre } from '~/centres/centre'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'

interface BusyOpenProps {
  centre: Pick<Centre, 'id' | 'publicCalendar'>
  spaces: readonly { id: string; name: string }[]
}

/** Opens or shuts the calendar of busy times, and says where it is. */
export function BusyOpen({ centre, spaces }: BusyOpenProps) {
  const text = useText()
  const isOpen = centre.publicCalendar
  return (
    <>
      <p className="max-w-text">{text(isOpen ? 'calendars.staff.busyOn' : 'calendars.staff.busyOff')}</p>
      {isOpen && (
        <ul className="grid">
          <li>
            <a href={paths.busyCentre(centre.id)} className="inline-block py-2.5">
              {text('calendars.staff.busyAll')}
            </a>
          </li>
          {spaces.map(({ id, name }) => (
            <li key={id}>
              <a href={paths.busySpace(id)} className="inline-block py-2.5">
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={paths.staffBusy(centre.id)}>
        <input type="hidden" name="oppen" value={isOpen ? 'nej' : 'ja'} />
        <Button kind="quiet">{text(isOpen ? 'calendars.staff.busyShut' : 'calendars.staff.busyOpen')}</Button>
      </form>
    </>
  )
}
