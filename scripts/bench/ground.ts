import { change } from '#db/connect.server'
import { madeMoment } from '#db/made'
import { aCentre, aMunicipality, aSpace, hours } from '#db/make'
import { aPerson } from '#db/make-people'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import type { Span } from '~/lib/span'
import { addDays, type LocalDate, localDate, wallTime, weekday } from '~/lib/time'
import { upTo } from './numbers'

/** Weekdays 08–20 in Swedish time: twelve hours to book. */
export const opens = 8
export const closes = 20
const zone = 'Europe/Stockholm'

/** The day of `now` in every measurement. */
export const today = localDate(madeMoment, zone)

/** How many places a hall has. */
export const hallPlaces = 20

export interface GroundSpace {
  id: SpaceId
  centreId: CentreId
  places: number
}

export interface Ground {
  /** Of all centres, one centre after the other. */
  spaces: GroundSpace[]
  people: PersonId[]
}

export interface GroundSize {
  centres: number
  /** Rooms that are only booked whole, in each centre. */
  rooms: number
  /** Halls whose places are booked one by one, in each centre. */
  halls: number
  people: number
}

const peopleAtOnce = 200

/** Centres with the plain booking rules, their spaces, and learners. */
export async function makeGround({ centres, rooms, halls, people }: GroundSize): Promise<Ground> {
  const ground: Ground = { spaces: [], people: [] }
  const hall = { kind: 'study-hall', places: hallPlaces, seats: hallPlaces, bookable: 'place' } as const
  await change(async (tx) => {
    const { code: municipalityCode } = await aMunicipality(tx)
    for (const _centre of upTo(centres)) {
      const { id: centreId } = await aCentre(tx, { municipalityCode })
      await hours(tx, { centreId, opensMinute: opens * 60, closesMinute: closes * 60 })
      for (const at of upTo(rooms + halls)) {
        ground.spaces.push(await aSpace(tx, { centreId, ...(at < rooms ? {} : hall) }))
      }
    }
  })
  while (ground.people.length < people) {
    await change(async (tx) => {
      const missing = Math.min(peopleAtOnce, people - ground.people.length)
      for (const _person of upTo(missing)) ground.people.push((await aPerson(tx)).id)
    })
  }
  return ground
}

/** The hour of a day that begins at this o'clock. */
export const hourOn = (date: LocalDate, oClock: number): Span => ({
  start: wallTime(date, oClock * 60, zone),
  end: wallTime(date, (oClock + 1) * 60, zone),
})

/** Monday to Friday, from a day on in steps of 1 or −1. */
export function* weekdaysFrom(date: LocalDate, step: 1 | -1): Generator<LocalDate> {
  for (let day = date; ; day = addDays(day, step)) if (weekday(day) <= 5) yield day
}

/** Every free hour of the opening hours from tomorrow on. */
export function* freeHours(): Generator<Span> {
  for (const day of weekdaysFrom(addDays(today, 1), 1)) {
    for (let oClock = opens; oClock < closes; oClock += 1) yield hourOn(day, oClock)
  }
}
