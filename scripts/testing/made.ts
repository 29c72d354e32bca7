import { type BookingRules, plainRules } from '~/centres/booking-rules'
import type { Centre, CentreId } from '~/centres/centre'
import type { Closure, Configuration } from '~/centres/configuration'
import type { OpeningHours } from '~/centres/hours'
import type { Space, SpaceId } from '~/centres/space'
import type { Span } from '~/lib/span'
import { type Instant, instant, type LocalDate } from '~/lib/time'

/** Values for the tables of rule tests, which touch no database; db/make.ts makes rows. */

export const stockholm = 'Europe/Stockholm'

/** The instant of an ISO time with its offset. */
export function at(iso: string): Instant {
  const ms = Date.parse(iso)
  if (Number.isNaN(ms) || !/(Z|[+-]\d\d:\d\d)$/.test(iso)) throw new Error(`no moment: ${iso}`)
  return instant(ms)
}

/** From one ISO time to another. */
export const span = (start: string, end: string): Span => ({ start: at(start), end: at(end) })

/** A span as ISO times in UTC, to be read in a failure. */
export const told = ({ start, end }: Span) =>
  [start, end].map((moment) => new Date(moment).toISOString().slice(0, 16)).join(' – ')

/** A day of the calendar. */
export const day = (text: string) => text as LocalDate

/** A group room for six, booked whole by the plain rules, unless told otherwise; `rules` are its own. */
export function aRoom({
  rules = {},
  ...over
}: Partial<Omit<Space, 'rules'>> & { rules?: Partial<BookingRules> } = {}): Space {
  return {
    id: 'rum' as SpaceId,
    centreId: 'centrum' as CentreId,
    name: 'Grupprum 1',
    kind: 'group-room',
    places: 1,
    seats: 6,
    bookable: 'whole',
    features: [],
    rules: { ...plainRules, ...rules },
    ownRules: Object.keys(rules) as Space['ownRules'],
    parts: [],
    plan: [],
    picture: null,
    sample: false,
    ...over,
  }
}

/** A study hall with four places that are booked one by one, unless told otherwise. */
export const aHall = (over: Parameters<typeof aRoom>[0] = {}) =>
  aRoom({ kind: 'study-hall', places: 4, seats: 4, bookable: 'place', ...over })

/** Staffed hours 08–16 on these weekdays, Monday to Friday unless told otherwise. */
export const hoursFor = (
  weekdays: number[] = [1, 2, 3, 4, 5],
  over: Partial<OpeningHours> = {},
): OpeningHours[] =>
  weekdays.map((weekday) => ({
    layer: 'staffed',
    weekday,
    opensMinute: 8 * 60,
    closesMinute: 16 * 60,
    validFrom: day('2020-01-01'),
    validTo: null,
    ...over,
  }))

/** A centre in Swedish time with these hours, closures and spaces. */
export const aConfiguration = ({
  hours = hoursFor(),
  closures = [],
  spaces = [],
  timeZone = stockholm,
}: {
  hours?: OpeningHours[]
  closures?: Closure[]
  spaces?: Space[]
  timeZone?: string
}): Configuration => ({
  centre: { id: 'centrum' as CentreId, timeZone } as Centre,
  hours,
  closures,
  shutPlaces: [],
  spaces,
  version: 1,
})
