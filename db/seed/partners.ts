import type { Partner } from '~/booking/partner'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { Id } from '~/lib/id'
import { addDays, type Instant, type LocalDate, wallTime, weekday } from '~/lib/time'
import { sampleZone } from './layout'
import type { PersonRow } from './learners'
import { sampleDomain } from './learners'
import { type Bookable, book, type Plan, type Planned } from './plan'

/** An invented organisation with what it has booked. */
export interface SamplePartner {
  partner: Partner
  bookings: Planned[]
}

const lycksele = 'an-lycksele' as CentreId
const at = (room: string) => `${lycksele}-${room}` as SpaceId

interface Invented extends Pick<Partner, 'name' | 'contactName' | 'contactEmail' | 'spaceIds'> {
  id: string
  bounds: Omit<Partner['bounds'], 'from'>
  /** When it comes, each week that is filled. */
  comes: { weekday: number; hour: number; spaceId: SpaceId }[]
}

const bounds = { daysAhead: 120, until: null, approval: false, language: 'sv' } as const

/** Invented: a school whose contact has a sample account, and an association that staff answer each time. */
const invented: Invented[] = [
  {
    id: 'exempelgymnasiet',
    name: 'Exempelgymnasiet (påhittat)',
    contactName: 'Jonas Åkerlund',
    contactEmail: `learner2@${sampleDomain}`,
    spaceIds: [at('videorummet'), at('datorsalen')],
    bounds: { ...bounds, minutesPerWeek: 600, weekdays: [1, 2, 3, 4, 5], fromMinute: 480, untilMinute: 960 },
    comes: [
      { weekday: 2, hour: 9, spaceId: at('videorummet') },
      { weekday: 4, hour: 13, spaceId: at('datorsalen') },
    ],
  },
  {
    id: 'foreningen-exempel',
    name: 'Föreningen Exempel (påhittad)',
    contactName: 'Exempel Exempelsson',
    contactEmail: `forening@${sampleDomain}`,
    spaceIds: [at('videorummet')],
    bounds: {
      ...bounds,
      approval: true,
      minutesPerWeek: 180,
      weekdays: [1, 3],
      fromMinute: 480,
      untilMinute: 1200,
    },
    comes: [{ weekday: 3, hour: 13, spaceId: at('videorummet') }],
  },
]

const [weeksBack, weeksAhead] = [2, 4]

/** The invented organisations of a day, with two hours here and there. */
export function partnersOn(
  plan: Plan,
  spaces: Bookable[],
  asker: PersonRow,
  today: LocalDate,
): SamplePartner[] {
  return invented.map(({ id, comes, bounds, ...rest }) => {
    const from = addDays(today, -90)
    const partner: Partner = {
      ...rest,
      id: id as Id<'partner'>,
      centreId: lycksele,
      bounds: { ...bounds, from },
      createdAt: wallTime(from, 9 * 60, sampleZone),
      endedAt: null,
    }
    const bookings = comes.flatMap((one) => {
      const to = spaces.find(({ space }) => space.id === one.spaceId)
      return to ? weekly(plan, to, partner, one, { asker, today }) : []
    })
    return { partner, bookings }
  })
}

function weekly(
  plan: Plan,
  to: Bookable,
  partner: Partner,
  { weekday: day, hour }: Invented['comes'][number],
  { asker, today }: { asker: PersonRow; today: LocalDate },
): Planned[] {
  const first = addDays(today, day - weekday(today) - weeksBack * 7)
  return Array.from({ length: weeksBack + weeksAhead }, (_, week) => addDays(first, week * 7)).flatMap(
    (date) => {
      const clock = (of: number): Instant => wallTime(date, of * 60, sampleZone)
      const wish = { start: clock(hour), end: clock(hour + 2), whole: true, places: 1 }
      if (!book(plan, to, wish, asker)) return []
      // The organisation's, not theirs who asked: it counts on no limit of a learner.
      plan.own.get(asker.id)?.pop()
      const planned = plan.planned.pop()
      return planned ? [{ ...planned, booking: ofPartner(planned.booking, partner) }] : []
    },
  )
}

const ofPartner = (booking: Planned['booking'], { id, name, contactEmail }: Partner): Planned['booking'] => ({
  ...booking,
  personId: null,
  partnerId: id,
  guestName: name,
  guestContact: contactEmail,
  note: '',
  state: 'confirmed',
})
