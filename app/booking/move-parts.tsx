import type { PackedRows } from '~/availability/week'
import { WeekLeaf } from '~/availability/week-leaf'
import type { Centre } from '~/centres/centre'
import type { Space } from '~/centres/space'
import { dayName, timeOfDay } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { say } from '~/i18n/text'
import { type Instant, isoInstant, type LocalDate, later, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Select } from '~/ui/field'
import { Section } from '~/ui/page'
import type { Booking } from './booking'
import { EndField } from './end-field'
import type { Shown } from './list.server'
import { Meanwhile } from './meanwhile'
import type { End } from './offer.server'
import { SizeFields } from './size-fields'

type Moving = Pick<Booking, 'id' | 'spaceId' | 'start' | 'end' | 'places' | 'whole' | 'people'>

interface PickTimeProps {
  booking: Moving
  week: {
    space: Pick<Space, 'id' | 'name' | 'bookable'>
    spaces: { id: string; name: string }[]
    date: LocalDate
    today: LocalDate
    dates: LocalDate[]
    rows: PackedRows
  }
}

/** Step one of a move: a room of the centre, and a start in its week. */
export function PickTime({ booking, week }: PickTimeProps) {
  const text = useText()
  const { space, date } = week
  return (
    <Section id="tid" title={text('booking.move.choose')}>
      <p>{text('booking.move.hint')}</p>
      <form method="get" action={paths.move(booking.id)} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="dag" value={date} />
        <Select
          label={text('booking.move.where')}
          name="lokal"
          value={space.id}
          options={week.spaces.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button kind="quiet">{text('booking.move.show')}</Button>
      </form>
      <WeekLeaf
        {...week}
        mine={space.id === booking.spaceId ? booking : undefined}
        leafTo={(dag) => paths.move(booking.id, { dag, lokal: space.id })}
        startTo={(at) => paths.move(booking.id, { lokal: space.id, start: isoInstant(at) })}
      />
    </Section>
  )
}

interface ConfirmMoveProps {
  booking: Moving
  offer: { space: Space; centre: Centre; ends: End[] }
  start: Instant
  /** How long the booking is now, ms. */
  length: number
  /** What else is booked around then. */
  meanwhile: Shown[]
  errors: Record<string, string>
}

/** Step two of a move: until when and how much, then one button. */
export function ConfirmMove({ booking, offer, start, length, meanwhile, errors }: ConfirmMoveProps) {
  const text = useText()
  const language = useLanguage()
  const { space, centre, ends } = offer
  const date = localDate(start, centre.timeZone)
  const said = Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, say(text, key)]))
  return (
    <form
      method="post"
      action={paths.move(booking.id, { lokal: space.id, start: isoInstant(start) })}
      className="grid max-w-text gap-6"
    >
      <h2>
        {space.name}, {dayName(date, language)}{' '}
        {text('booking.form.from', { time: timeOfDay(start, centre.timeZone, language) })}
      </h2>
      <Meanwhile others={meanwhile} span={{ start, end: later(start, length) }} spaceId={space.id} />
      <input type="hidden" name="lokal" value={space.id} />
      <input type="hidden" name="start" value={isoInstant(start)} />
      <EndField
        start={start}
        ends={ends}
        zone={centre.timeZone}
        chosen={isoInstant(later(start, length))}
        error={said.end}
      />
      <SizeFields
        space={space}
        free={Math.max(...ends.map(({ free }) => free))}
        size={booking.whole ? 'hela' : String(booking.places)}
        people={String(booking.people)}
        errors={said}
      />
      <div className="flex flex-wrap gap-3">
        <Button>{text('booking.move.confirm')}</Button>
        <ButtonLink to={paths.move(booking.id, { lokal: space.id, dag: date })} kind="quiet">
          {text('booking.form.otherTime')}
        </ButtonLink>
      </div>
    </form>
  )
}
